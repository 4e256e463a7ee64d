package tidegate.probe.check;

import java.util.Optional;
import java.util.Set;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Nobody is led off the site, or round in circles. */
final class RedirectsCheck implements Check {

  /** A visitor on a phone waits for each. */
  private static final int MANY_HOPS = 3;

  @Override
  public About about() {
    return About.absolute(
            "redirects",
            "Visitors are sent to the load balancer's own name, to a test port or to http, or in"
                + " circles behind a proxy whose X-Forwarded-Proto nobody reads; a client that follows"
                + " redirects then tests blue instead of green.",
            "Every Location met, followed only within the site's own scheme, host and port; more than"
                + " three in a row are told, more than five are a circle.",
            "Set siteurl and home to the site's public address, and let the image read"
                + " X-Forwarded-Proto.",
            "A visitor who is led away does not see the site at all, and neither did the probe.")
        .meets(5);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(
        PageKind.HOME,
        PageKind.REST,
        PageKind.POST,
        PageKind.PAGE,
        PageKind.CART,
        PageKind.ARCHIVE,
        PageKind.SEARCH,
        PageKind.FEED,
        PageKind.LOG_IN);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (!page.answer().redirects()) {
      if (page.hops().size() > MANY_HOPS) {
        notes.warn(
            "long " + page.request().target(),
            page.request().target() + " is reached after " + page.hops().size() + " redirects",
            page.evidence(""));
      }
      return;
    }
    String location = page.answer().headers().first("location").orElse("");
    Optional<Address> target = page.address().at(location);
    if (target.isEmpty()) {
      return;
    }
    Address to = target.get();
    if (to.sameOrigin(expected.site())) {
      examineWithin(page, location, notes);
    } else if (Hosts.astray(to, expected.site())) {
      notes.fault(
          "astray " + to.origin(), "visitors are led to " + to.origin(), page.evidence(location));
    } else if (page.kind() == PageKind.HOME || page.kind() == PageKind.REST) {
      notes.fault("away " + to.host(), away(to, expected.site()), page.evidence(location));
    }
  }

  private static void examineWithin(Page page, String location, Notes notes) {
    if (!page.hops().isEmpty()) {
      notes.fault(
          "loop " + page.request().target(),
          "visitors are led round and round: "
              + page.hops().size()
              + " redirects and still no page",
          page.evidence(location));
    }
  }

  private static String away(Address to, Address site) {
    return Hosts.wwwApart(to, site)
        ? "the site calls itself " + to.origin() + "; SITE_URL says " + site.origin()
        : "visitors are led away to " + to.origin();
  }
}
