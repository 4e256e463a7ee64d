package tidegate.probe.check;

import java.util.Optional;
import java.util.Set;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** Green looks like blue. */
final class Likeness implements Comparison {

  @Override
  public About about() {
    return About.relative(
        "likeness",
        "The theme is missing or fell back to another, widgets and menus are gone: every"
            + " page answers, and none is what it was.",
        "Text and title of each page on green against the same page on blue: less than a"
            + " third of the text, or no title any more.",
        "Compare the two pages in the evidence; look for the theme, its parent, and"
            + " plugins that make the content.");
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void compare(Survey green, Survey blue, Notes notes) {
    for (Glance page : green.glances()) {
      Optional<Glance> other = green.counterpart(page).filter(Glance::read);
      if (page.read() && other.isPresent()) {
        notes.looked();
        compare(page, other.get(), notes);
      }
    }
  }

  private static void compare(Glance green, Glance blue, Notes notes) {
    int has = green.gist().letters().all();
    int had = blue.gist().letters().all();
    String path = green.address().target();
    if (had > 200 && has * 3 < had) {
      notes.fault(
          "thin " + green.target().target(),
          path + " has " + has + " characters of text where blue has " + had,
          green.evidence(green.gist().title()));
    } else if (green.gist().title().isEmpty() && !blue.gist().title().isEmpty()) {
      notes.fault(
          "untitled " + green.target().target(),
          path + " has lost its title",
          green.evidence("blue: " + blue.gist().title()));
    } else if (!green.gist().title().equals(blue.gist().title())) {
      notes.warn(
          "title " + green.target().target(),
          path + " has another title than on blue",
          green.evidence(green.gist().title() + " / blue: " + blue.gist().title()));
    }
  }
}
