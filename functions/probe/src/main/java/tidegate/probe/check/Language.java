package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** The site speaks its language. */
final class Language implements Comparison {

  @Override
  public About about() {
    return About.relative(
        "language",
        "The release lacks the language files or the setting, and a Korean site greets"
            + " its visitors in English.",
        "The language that pages name for themselves, on green against blue.",
        "Put the language files into the image or onto the shared volume, and set WPLANG"
            + " as on blue.");
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void compare(Survey green, Survey blue, Notes notes) {
    for (Glance page : green.glances()) {
      if (page.read()) {
        notes.looked();
        green
            .counterpart(page)
            .filter(Glance::read)
            .filter(was -> !was.gist().language().equals(page.gist().language()))
            .ifPresent(was ->
                notes.fault(
                    "language",
                    "pages say that they are in \""
                        + page.gist().language()
                        + "\" where blue says \""
                        + was.gist().language()
                        + "\"",
                    page.evidence(page.gist().title())));
      }
    }
  }
}
