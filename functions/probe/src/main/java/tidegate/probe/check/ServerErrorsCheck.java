package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** No page answers that the server failed. */
final class ServerErrorsCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "server-errors",
            "A PHP error stops pages other than the home page: one template, one shortcode,"
                + " the feed. The text of the error page is translated or replaced by a drop-in.",
            "Pages that answer 5xx, whatever they say.",
            "Read the container's log at the time of the request for the PHP error, and mend"
                + " the plugin or template it names.")
        .meets(2);
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
        PageKind.REST,
        PageKind.MISSING,
        PageKind.FEED,
        PageKind.LOG_IN,
        PageKind.SITEMAP);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (page.status() >= 500) {
      notes.fault(
          "5xx " + page.request().target(),
          page.address().target() + " answers " + page.status(),
          page.evidence(page.markup().title()));
    }
  }
}
