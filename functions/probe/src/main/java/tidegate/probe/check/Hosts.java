package tidegate.probe.check;

import java.util.regex.Pattern;
import tidegate.probe.http.Address;

/** Tells addresses that a visitor can use from those of the inside. */
final class Hosts {

  private static final Pattern INNER =
      Pattern.compile(
          "localhost|127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*"
              + "|0\\.0\\.0\\.0|\\[.*]|.*\\.elb\\.amazonaws\\.com|.*\\.(local|internal|localhost|test)"
              + "|host\\.docker\\.internal|[a-z0-9-]+");

  private Hosts() {}

  /** A host that means something only inside: an address of a private network, a balancer. */
  static boolean inner(Address address, Address site) {
    return !address.host().equals(site.host()) && INNER.matcher(address.host()).matches();
  }

  /** The site's own name with another scheme or port. */
  static boolean misnamed(Address address, Address site) {
    return address.host().equals(site.host()) && !address.sameOrigin(site);
  }

  /** Where a visitor would end outside the site or nowhere. */
  static boolean astray(Address address, Address site) {
    return inner(address, site) || misnamed(address, site);
  }

  /** The same name but for a leading {@code www.}. */
  static boolean wwwApart(Address address, Address site) {
    return bare(address).equals(bare(site)) && !address.host().equals(site.host());
  }

  private static String bare(Address address) {
    return address.host().replaceFirst("^www\\.", "");
  }
}
