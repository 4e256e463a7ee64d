package tidegate.probe.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.probe.html.Scripts;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Pages name no address of the inside. */
final class InnerAddressesCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "inner-addresses",
            "Pages load from the load balancer's name, a test port, a private address or"
                + " localhost: right for whoever built it, dead for visitors.",
            "Hosts and ports of what pages and style sheets load, of forms, links and addresses that"
                + " scripts are handed; links to localhost in an article do not count.",
            "Correct siteurl and home, then replace the stored addresses (wp search-replace).")
        .meets(5);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(
        PageKind.HOME,
        PageKind.POST,
        PageKind.PAGE,
        PageKind.CART,
        PageKind.ARCHIVE,
        PageKind.SEARCH,
        PageKind.LOG_IN,
        PageKind.ASSET);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    Address site = expected.site();
    if (page.contentType().contains("javascript")) {
      examineScript(page, site, notes);
    }
    Stream<Address> loaded =
        Stream.of(page.loads(), page.forms(), page.settings()).flatMap(List::stream);
    Stream<Address> astray =
        Stream.concat(
            loaded.filter(found -> Hosts.astray(found, site)),
            addresses(page, page.markup().links()).filter(found -> linkAstray(found, site)));
    astray
        .filter(found -> !(found.host().equals(site.host()) && usual(found)))
        .limit(10)
        .forEach(found ->
            notes.fault(
                found.origin(),
                page.address().target() + " leads to " + found.origin(),
                page.evidence(found.toString())));
  }

  private static void examineScript(Page page, Address site, Notes notes) {
    addresses(page, Scripts.addresses(page.body()))
        .filter(found -> Hosts.inner(found, site) && !Hosts.readersOwn(found))
        .limit(10)
        .forEach(found ->
            notes.fault(
                found.origin(),
                page.address().target() + " names " + found.origin(),
                page.evidence(found.toString())));
  }

  private static Stream<Address> addresses(Page page, Collection<String> references) {
    return references.stream().flatMap(reference -> page.at(reference).stream());
  }

  private static boolean linkAstray(Address link, Address site) {
    return Hosts.misnamed(link, site) || link.host().endsWith(".elb.amazonaws.com");
  }

  /** The same name over http is another check's, and links to it are nobody's fault. */
  private static boolean usual(Address address) {
    return address.authority().equals(address.host());
  }
}
