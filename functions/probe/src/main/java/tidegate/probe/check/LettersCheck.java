package tidegate.probe.check;

import java.util.Optional;
import java.util.Set;
import tidegate.probe.html.Markup;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Letters of every script arrive. */
final class LettersCheck implements ComparisonCheck {

  /** An article about the fault shows one or two. */
  private static final int FEWEST_DOUBLED = 3;

  /** A question may be added; a dozen that stand for accents may not. */
  private static final int FEWEST_LOST = 5;

  @Override
  public About about() {
    return About.relative(
            "letters",
            "A connection or a table in another character set turns Korean into question marks, or shows"
                + " each letter as two or three wrong ones.",
            "Letters beyond ASCII, replacement characters, question marks in the place of letters,"
                + " letters that were encoded twice, and text that was read in another character set,"
                + " on green against blue.",
            "Set DB_CHARSET (WORDPRESS_DB_CHARSET) as on the running release, utf8mb4 on most sites.")
        .meets(11);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    for (PageSummary page : green.pages()) {
      Optional<PageSummary> other = green.counterpart(page).filter(PageSummary::read);
      if (page.read() && other.isPresent()) {
        notes.looked();
        Markup.Letters has = page.content().letters();
        Markup.Letters had = other.get().content().letters();
        if (lost(has, had)) {
          notes.fault(
              "lost " + page.request().target(),
              page.address().target() + " shows question marks where blue shows letters",
              page.evidence(page.content().title()));
        }
        if (Misread.of(has.sample(), had.sample())) {
          notes.fault(
              "misread " + page.request().target(),
              page.address().target()
                  + " shows blue's letters as they look when UTF-8 is read in another character"
                  + " set: "
                  + beginning(has.sample())
                  + " for "
                  + beginning(had.sample()),
              page.evidence(page.content().title()));
        }
        int more = doubled(has, had) + has.escaped() - had.escaped();
        if (more >= FEWEST_DOUBLED && more * 10 > had.foreign()) {
          notes.fault(
              "doubled " + page.request().target(),
              page.address().target()
                  + " shows letters that were encoded twice: "
                  + more
                  + " more than on blue, as in Ã© or &eacute; for é",
              page.evidence(page.content().title()));
        }
      }
    }
  }

  /** Marks of what cannot be read, or question marks in the place of letters. */
  private static boolean lost(Markup.Letters has, Markup.Letters had) {
    int replaced = has.replaced() - had.replaced();
    int fewer = had.foreign() - has.foreign();
    int marks = has.questions() - had.questions() + Math.max(0, replaced);
    return replaced >= FEWEST_LOST || (fewer >= FEWEST_LOST && marks * 10 >= fewer * 7);
  }

  /** Marks may stand beside each other by chance: most must be letters that blue shows. */
  private static int doubled(Markup.Letters has, Markup.Letters had) {
    long known = has.doubled().chars().filter(c -> had.sample().indexOf(c) >= 0).count();
    return known * 2 < has.doubled().length() ? 0 : has.doubled().length() - had.doubled().length();
  }

  private static String beginning(String sample) {
    return sample.substring(0, Math.min(sample.length(), 8));
  }
}
