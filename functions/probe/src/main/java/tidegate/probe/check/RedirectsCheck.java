package tidegate.probe.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.http.Address;
import tidegate.probe.page.Hop;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;
import tidegate.probe.page.PageSummary;

/** Nobody is led off the site, or round in circles. */
final class RedirectsCheck implements Check {

  /** A visitor on a phone waits for each. */
  private static final int MANY_HOPS = 3;

  /** What WordPress and the server lead by themselves; the rest is written by authors. */
  private static final Set<PageKind> OWN =
      Set.of(PageKind.HOME, PageKind.REST, PageKind.FEED, PageKind.LOG_IN);

  @Override
  public About about() {
    return About.absolute(
            "redirects",
            "Visitors are sent to the load balancer's own name, to a test port or to http, or in"
                + " circles behind a proxy whose X-Forwarded-Proto nobody reads; a client that follows"
                + " redirects then tests blue instead of green.",
            "Every Location and Refresh met, followed only within the site's own scheme, host and port; those of"
                + " posts and pages where blue leads elsewhere; more than three in a row are told, more"
                + " than five are a circle.",
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
    if (page.answer().redirects()) {
      if (OWN.contains(page.kind())) {
        String location = page.answer().headers().first("location").orElse("");
        examine(
            Lead.redirect(page.request(), page.address(), page.hops(), location), expected, notes);
      }
    } else if (page.hops().size() > MANY_HOPS) {
      notes.warn(
          "long " + page.request().target(),
          page.request().target() + " is reached after " + page.hops().size() + " redirects",
          page.evidence(""));
    }
  }

  /** Where posts and pages lead is their authors' wish as long as it was so on blue. */
  @Override
  public void examine(Observations observed, Notes notes) {
    for (PageSummary page : observed.pages()) {
      boolean own = OWN.contains(page.kind());
      if (pages().contains(page.kind())) {
        Optional<Lead> lead = lead(page).filter(led -> !own || led.refreshes());
        boolean wished =
            observed.against().isEmpty()
                ? !own
                : observed.counterpart(page).flatMap(RedirectsCheck::lead).equals(lead);
        lead.filter(_ -> !wished).ifPresent(led -> examine(led, observed.expected(), notes));
      }
    }
  }

  private static Optional<Lead> lead(PageSummary page) {
    return page.headers()
        .first("location")
        .filter(_ -> page.status() >= 300 && page.status() < 400)
        .map(location -> Lead.redirect(page.request(), page.address(), page.hops(), location))
        .or(() ->
            Optional.of(page.content().refresh())
                .filter(to -> page.status() == 200 && !to.isEmpty())
                .map(to -> Lead.refresh(page.request(), page.address(), to)));
  }

  private static void examine(Lead lead, Expected expected, Notes notes) {
    Optional<Address> target = lead.address().at(lead.location());
    if (target.isEmpty()) {
      return;
    }
    Address to = target.get();
    var seen = new Evidence(lead.address().toString(), 0, lead.field() + ": " + lead.location());
    if (to.sameOrigin(expected.site())) {
      examineWithin(lead, seen, notes);
    } else if (Hosts.astray(to, expected.site())) {
      notes.fault("astray " + to.origin(), "visitors are led to " + to.origin(), seen);
    } else if (lead.kind() == PageKind.HOME || lead.kind() == PageKind.REST) {
      notes.fault("away " + to.host(), away(to, expected.site()), seen);
    }
  }

  private static void examineWithin(Lead lead, Evidence seen, Notes notes) {
    if (!lead.hops().isEmpty()) {
      notes.fault(
          "loop " + lead.request().target(),
          "visitors are led round and round: "
              + lead.hops().size()
              + " redirects and still no page",
          seen);
    }
  }

  private static String away(Address to, Address site) {
    return Hosts.wwwApart(to, site)
        ? "the site calls itself " + to.origin() + "; SITE_URL says " + site.origin()
        : "visitors are led away to " + to.origin();
  }

  /** A redirect that was not followed, or a page that leads on by itself. */
  private record Lead(
      PageRequest request, Address address, List<Hop> hops, String field, String location) {

    static Lead redirect(PageRequest request, Address address, List<Hop> hops, String location) {
      return new Lead(request, address, hops, "Location", location);
    }

    static Lead refresh(PageRequest request, Address address, String location) {
      return new Lead(request, address, List.of(), "Refresh", location);
    }

    boolean refreshes() {
      return field.equals("Refresh");
    }

    PageKind kind() {
      return request.kind();
    }
  }
}
