package tidegate.probe.check;

import java.util.regex.Pattern;
import tidegate.probe.http.Address;

/** Tells addresses that a visitor can use from those of the inside. */
final class Hosts {

  private static final String THIS_MACHINE = "localhost|127\\.[0-9.]*|0\\.0\\.0\\.0|\\[::1]";

  /** RFC 1918, 3927 and 6598; an IPv6 address is never how a site is called. */
  private static final String PRIVATE =
      "(10|127)(\\.\\d+){3}|192\\.168(\\.\\d+){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}"
          + "|169\\.254(\\.\\d+){2}|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])(\\.\\d+){2}|\\[.*]";

  /**
   * Names that mean something on one network only (RFC 6761, 6762, 8375, and habit). Libraries try
   * what a browser can do with names of one letter, which name no machine.
   */
  private static final String HOUSE_NAMES =
      ".*\\.(local|localhost|internal|test|invalid|localdomain|localdev|lan|intranet|intra|corp"
          + "|private|home|loc|vm|docker|wip|home\\.arpa)|(?!xn--)[a-z0-9-]{3,}";

  /** Public names of development tools that lead to the reader's own machine, or to a tunnel. */
  private static final String DEVELOPMENT =
      "(.*\\.)?(ddev\\.site|lndo\\.site|docksal\\.site|localtest\\.me|lvh\\.me|vcap\\.me|nip\\.io"
          + "|sslip\\.io|xip\\.io|traefik\\.me|ngrok\\.io|ngrok-free\\.app|ngrok\\.app|loca\\.lt"
          + "|trycloudflare\\.com)";

  /** A site is called by a name; a number is its server's, before or behind the name. */
  private static final String NUMBER =
      "\\d+(\\.\\d+){3}|ec2-[0-9-]+\\..*\\.amazonaws\\.com(\\.cn)?";

  /**
   * What the copy of a site is called that it is tried on, before the site's name or in its path.
   */
  private static final String TRIAL =
      "(?:wp|www|web|site|my)?-?(staging|stage|stg|dev|devel|develop|development|test|testing|uat|qa"
          + "|preprod|preview|sandbox|local)-?(?:wp|www|web|site|server)?[0-9]*";

  private static final Pattern TRIAL_NAME =
      Pattern.compile("(?:[a-z0-9-]+\\.)?" + TRIAL + "(?:\\.www)?");

  /** Staging plugins keep a copy in a folder of the same host. */
  private static final Pattern TRIAL_FOLDER =
      Pattern.compile("/" + TRIAL + "/wp-(?:content|includes|admin|json)/.*");

  /** Names that hosting companies give a site before it has its own. */
  private static final Pattern PROVISIONAL =
      Pattern.compile(
          ".*\\.(wpengine\\.com|wpenginepowered\\.com|kinsta\\.cloud|pantheonsite\\.io|flywheelsites\\.com"
              + "|flywheelstaging\\.com|cloudwaysapps\\.com|wpcomstaging\\.com|instawp\\.xyz|tempurl\\.host"
              + "|elasticbeanstalk\\.com|mycafe24\\.com|dothome\\.co\\.kr|gabia\\.io"
              + "|wpmudev\\.host|myftpupload\\.com|sg-host\\.com|tastewp\\.com|gitpod\\.io|app\\.github\\.dev)");

  private static final Pattern MACHINE = Pattern.compile(THIS_MACHINE);
  private static final Pattern INNER =
      Pattern.compile(
          String.join(
              "|",
              THIS_MACHINE,
              PRIVATE,
              HOUSE_NAMES,
              DEVELOPMENT,
              NUMBER,
              ".*\\.elb\\.amazonaws\\.com(\\.cn)?"));

  private static final Pattern WORDPRESS_PATH =
      Pattern.compile("/wp-(?:admin|json|content|includes)(?:/|$)|[?&](?:rest_route|wc-ajax)=");

  private Hosts() {}

  /** A host that means something only inside: an address of a private network, a balancer. */
  static boolean inner(Address address, Address site) {
    return !address.host().equals(site.host()) && INNER.matcher(address.host()).matches();
  }

  /** The machine that reads the page; code of libraries compares with it and loads nothing. */
  static boolean readersOwn(Address address) {
    return MACHINE.matcher(address.host()).matches();
  }

  /** Where WordPress answers scripts, or has its files. */
  static boolean wordPressPath(Address address) {
    return WORDPRESS_PATH.matcher(address.target()).find();
  }

  /** The site's own name with another scheme or port. */
  static boolean misnamed(Address address, Address site) {
    return address.host().equals(site.host()) && !address.sameOrigin(site);
  }

  /** Where a visitor would end outside the site or nowhere. */
  static boolean astray(Address address, Address site) {
    return inner(address, site) || misnamed(address, site);
  }

  /**
   * A copy of this site: by a trial's name before its own or in the path, or a hosting company's.
   */
  static boolean copy(Address address, Address site) {
    if (address.host().equals(site.host())) {
      return TRIAL_FOLDER.matcher(address.path()).matches()
          && !TRIAL_FOLDER.matcher(site.path() + "wp-admin/").matches();
    }
    String bare = bare(site);
    int ahead = address.host().length() - bare.length();
    boolean trial =
        ahead > 0
            && address.host().endsWith(bare)
            && TRIAL_NAME
                .matcher(address.host().substring(0, ahead).replaceFirst("[.-]$", ""))
                .matches();
    return trial
        || (PROVISIONAL.matcher(address.host()).matches()
            && !PROVISIONAL.matcher(site.host()).matches());
  }

  /** Where nobody but who built the site should be led, or load from. */
  static boolean backstage(Address address, Address site) {
    return astray(address, site) || copy(address, site);
  }

  /** The same name but for a leading {@code www.}. */
  static boolean wwwApart(Address address, Address site) {
    return bare(address).equals(bare(site)) && !address.host().equals(site.host());
  }

  private static String bare(Address address) {
    return address.host().replaceFirst("^www\\.", "");
  }
}
