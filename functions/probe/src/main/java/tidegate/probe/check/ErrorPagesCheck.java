package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** No page is WordPress's error page under a good status. */
final class ErrorPagesCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "error-page",
            "WordPress gives up in the middle of a page and shows its error page, and a"
                + " drop-in or a cache makes the status 200.",
            "The marks of WordPress's error page (body id error-page, class wp-die-message),"
                + " in any language.",
            "Read the container's log; the error page's own text is in the evidence.")
        .meets(2, 3);
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
        PageKind.FEED);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (page.markup().dies() && page.status() < 500) {
      notes.fault(
          "dies " + page.request().target(),
          page.address().target() + " is WordPress's error page",
          page.evidence(page.markup().title()));
    }
  }
}
