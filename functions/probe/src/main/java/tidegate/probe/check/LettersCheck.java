package tidegate.probe.check;

import java.util.Optional;
import java.util.Set;
import tidegate.probe.html.Markup;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Letters of every script arrive. */
final class LettersCheck implements ComparisonCheck {

  @Override
  public About about() {
    return About.relative(
            "letters",
            "A connection or a table in another character set turns Korean into question marks, or into Latin letters, two or three for each.",
            "Letters beyond ASCII, replacement characters, runs of question marks and letters encoded twice on green"
                + " against blue.",
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
        } else if (has.doubled() > had.doubled() + 10 && has.doubled() * 4 > has.foreign()) {
          notes.fault(
              "doubled " + page.request().target(),
              page.address().target()
                  + " shows letters that were encoded twice, where blue shows them once",
              page.evidence(page.content().title()));
        }
      }
    }
  }
}
