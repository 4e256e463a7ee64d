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
            "The language that pages name for themselves, on green against blue, by its meaning: en and"
                + " en-GB are one language, traditional and simplified Chinese are two.",
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
            .ifPresent(was -> compare(page, was.content().language(), notes));
      }
    }
  }

  private static void compare(PageSummary page, String was, Notes notes) {
    String is = page.content().language();
    String what = "pages say that they are in \"" + is + "\" where blue says \"" + was + "\"";
    switch (LanguageTag.parse(is).than(LanguageTag.parse(was))) {
      case ANOTHER -> notes.fault("language", what, page.evidence(page.content().title()));
      case LOST, OTHER_REGION ->
          notes.warn("language", what, page.evidence(page.content().title()));
      case SAME -> {}
    }
  }
}
