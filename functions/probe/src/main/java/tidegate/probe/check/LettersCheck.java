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
        boolean lost = has.lost() > had.lost() + 10;
        int fewer = had.foreign() - has.foreign();
        boolean asked =
            fewer >= FEWEST_LOST && (has.questions() - had.questions()) * 10 >= fewer * 7;
        boolean gone = had.foreign() > 40 && has.foreign() * 5 < had.foreign();
        if (asked || (lost && (gone || has.lost() * 4 > has.all()))) {
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
        int more = has.doubled() - had.doubled();
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

  private static String beginning(String sample) {
    return sample.substring(0, Math.min(sample.length(), 8));
  }
}
