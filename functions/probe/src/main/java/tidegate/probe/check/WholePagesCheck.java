package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Pages come to their end. */
final class WholePagesCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "whole-pages",
            "A PHP error after the first output leaves a page that stops in its middle, with"
                + " status 200 and nothing in it that says so.",
            "The closing html tag at the end of pages that have it on blue; where a minifier leaves it"
                + " out, as HTML allows, the last of the text.",
            "Read the container's log for the PHP error; the page shows how far it came.")
        .meets(1);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    boolean habit =
        observed.pages().stream().noneMatch(page -> page.read() && page.content().closed());
    for (PageSummary page : observed.pages()) {
      if (page.read()) {
        notes.looked();
        boolean other =
            observed.counterpart(page).map(blue -> blue.content().closed()).orElse(!habit);
        if (!page.content().closed() && other && !endsAsBefore(page, observed)) {
          notes.fault(
              "open " + page.request().target(),
              page.address().target() + " breaks off after " + page.length() + " bytes",
              page.evidence(page.content().title()));
        }
      }
    }
  }

  /** HTML allows to leave out its last tags; the last text of the page is then still there. */
  private static boolean endsAsBefore(PageSummary page, Observations observed) {
    String ending = page.content().ending();
    return !ending.isEmpty()
        && observed
            .counterpart(page)
            .filter(blue -> blue.content().ending().equals(ending))
            .isPresent();
  }
}
