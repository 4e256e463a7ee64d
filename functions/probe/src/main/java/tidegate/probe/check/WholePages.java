package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** Pages come to their end. */
final class WholePages implements Check {

  @Override
  public About about() {
    return About.relative(
        "whole-pages",
        "A PHP error after the first output leaves a page that stops in its middle, with"
            + " status 200 and nothing in it that says so.",
        "The closing html tag at the end of pages that have it on blue.",
        "Read the container's log for the PHP error; the page shows how far it came.");
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void examine(Survey survey, Notes notes) {
    boolean habit =
        survey.glances().stream().noneMatch(page -> page.read() && page.gist().closed());
    for (Glance page : survey.glances()) {
      if (page.read()) {
        notes.looked();
        boolean other = survey.counterpart(page).map(blue -> blue.gist().closed()).orElse(!habit);
        if (!page.gist().closed() && other) {
          notes.fault(
              "open " + page.target().target(),
              page.address().target() + " breaks off after " + page.length() + " bytes",
              page.evidence(page.gist().title()));
        }
      }
    }
  }
}
