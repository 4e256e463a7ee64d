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

  @Override
  public About about() {
    return About.relative(
            "letters",
            "A connection or a table in another character set turns Korean into question marks, or shows"
                + " each letter as two or three wrong ones.",
            "Letters beyond ASCII, replacement characters, runs of question marks and letters that"
                + " were encoded twice, on green against blue.",
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
        boolean gone = had.foreign() > 40 && has.foreign() * 5 < had.foreign();
        if (lost && (gone || has.lost() * 4 > has.all())) {
          notes.fault(
              "lost " + page.request().target(),
              page.address().target() + " shows question marks where blue shows letters",
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
}
