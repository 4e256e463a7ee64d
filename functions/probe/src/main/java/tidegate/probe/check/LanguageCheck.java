package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** The site speaks its language. */
final class LanguageCheck implements ComparisonCheck {

  @Override
  public About about() {
    return About.relative(
            "language",
            "The release lacks the language files or the setting, and a Korean site greets"
                + " its visitors in English.",
            "The language that pages name for themselves, on green against blue.",
            "Put the language files into the image or onto the shared volume, and set WPLANG"
                + " as on blue.")
        .meets(11);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    for (PageSummary page : green.pages()) {
      if (page.read()) {
        notes.looked();
        green
            .counterpart(page)
            .filter(PageSummary::read)
            .filter(was -> !was.content().language().equals(page.content().language()))
            .ifPresent(was ->
                notes.fault(
                    "language",
                    "pages say that they are in \""
                        + page.content().language()
                        + "\" where blue says \""
                        + was.content().language()
                        + "\"",
                    page.evidence(page.content().title())));
      }
    }
  }
}
