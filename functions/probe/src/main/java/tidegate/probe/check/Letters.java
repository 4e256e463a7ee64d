package tidegate.probe.check;

import java.util.Optional;
import java.util.Set;
import tidegate.probe.html.Markup;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** Letters of every script arrive. */
final class Letters implements Check {

  @Override
  public About about() {
    return About.relative(
        "letters",
        "A connection or a table in another character set turns Korean into question marks.",
        "Letters beyond ASCII, replacement characters and runs of question marks on green"
            + " against blue.",
        "Set DB_CHARSET (WORDPRESS_DB_CHARSET) as on the running release, utf8mb4 on most sites.");
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.ARCHIVE, PageKind.SEARCH);
  }

  @Override
  public void examine(Survey survey, Notes notes) {
    if (survey.against().isEmpty()) {
      notes.skip("there is nothing to compare with");
      return;
    }
    for (Glance page : survey.glances()) {
      Optional<Glance> other = survey.counterpart(page).filter(Glance::read);
      if (page.read() && other.isPresent()) {
        notes.looked();
        Markup.Letters green = page.gist().letters();
        Markup.Letters blue = other.get().gist().letters();
        boolean lost = green.lost() > blue.lost() + 10;
        boolean gone = blue.foreign() > 40 && green.foreign() * 5 < blue.foreign();
        if (lost && (gone || green.lost() * 4 > green.all())) {
          notes.fault(
              "lost " + page.target().target(),
              page.address().target() + " shows question marks where blue shows letters",
              page.evidence(page.gist().title()));
        }
      }
    }
  }
}
