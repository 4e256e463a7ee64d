package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** The old way in stays shut. */
final class XmlRpcCheck implements DoorCheck {

  @Override
  public About about() {
    return About.relative(
            "xmlrpc",
            "xmlrpc.php tries hundreds of passwords in one request and calls other sites for whoever"
                + " asks; a release that opens it again is found by robots within the hour.",
            "Whether xmlrpc.php answers a GET as WordPress does, status 405 and \"Allow: POST\"; what"
                + " it would do for a POST is not tried. Asked only where green is compared with blue.",
            "Where neither the mobile app nor Jetpack is used, forbid /xmlrpc.php in the web server or"
                + " the firewall.")
        .meets(18);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.XMLRPC);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String allowed = page.answer().headers().first("allow").orElse("");
    if (page.status() == 405 && allowed.equals("POST")) {
      notes.fault(
          "open",
          page.address().path() + " answers everybody",
          page.evidence("405, Allow: " + allowed));
    }
  }
}
