package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** What is not there answers 404. */
final class NotFoundCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "not-found",
            "Every address answers with a page, so search engines fill with rubbish; or a"
                + " missing address ends at the home page because the rewrite rules are wrong.",
            "The status of an address that no site has.",
            "Look at the web server's rewrite rules and at plugins that redirect missing pages.")
        .meets(11);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.MISSING);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (page.status() != 404 && page.status() != 410 && page.status() < 500) {
      notes.fault(
          "found",
          "an address that no site has answers " + page.status() + " instead of 404",
          page.evidence(page.markup().title()));
    }
  }
}
