package tidegate.probe.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Green looks like blue. */
final class LikenessCheck implements ComparisonCheck {

  private static final int FEWEST_TITLES = 3;

  @Override
  public About about() {
    return About.relative(
            "likeness",
            "The theme is missing or fell back to another, widgets and menus are gone: every"
                + " page answers, and none is what it was.",
            "Text and title of each page on green against the same page on blue: less than a"
                + " third of the text, no title any more, or one title for all pages where each had"
                + " its own; other words in a title are told.",
            "Compare the two pages in the evidence; look for the theme, its parent, and"
                + " plugins that make the content.")
        .meets(1, 11);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    compareTitles(green, notes);
    for (PageSummary page : green.pages()) {
      Optional<PageSummary> other = green.counterpart(page).filter(PageSummary::read);
      if (page.read() && other.isPresent()) {
        notes.looked();
        compare(page, other.get(), notes);
      }
    }
  }

  /** Words may change; a site whose pages all have one title has lost them. */
  private static void compareTitles(Observations green, Notes notes) {
    List<Observations.Pair> pairs =
        green.pairs().stream().filter(pair -> pair.green().kind() != PageKind.HOME).toList();
    List<String> has = pairs.stream().map(pair -> pair.green().content().title()).toList();
    List<String> had = pairs.stream().map(pair -> pair.blue().content().title()).toList();
    if (has.size() >= FEWEST_TITLES
        && new HashSet<>(has).size() == 1
        && new HashSet<>(had).size() * 2 > had.size()) {
      PageSummary first = pairs.getFirst().green();
      notes.fault(
          "titles",
          has.size() + " pages have one title where each has its own on blue",
          first.evidence(has.getFirst() + " / blue: " + had.getFirst()));
    }
  }

  private static void compare(PageSummary green, PageSummary blue, Notes notes) {
    int has = green.content().letters().all();
    int had = blue.content().letters().all();
    String path = green.address().target();
    // A list of posts may turn to excerpts; that changes how much it shows, not what the site is.
    if (had > 200 && has * 3 < had && green.request().kind() == PageKind.ARCHIVE) {
      notes.warn(
          "thin " + green.request().target(),
          path + " has " + has + " characters of text where blue has " + had,
          green.evidence(green.content().title()));
    } else if (had > 200 && has * 3 < had) {
      notes.fault(
          "thin " + green.request().target(),
          path + " has " + has + " characters of text where blue has " + had,
          green.evidence(green.content().title()));
    } else if (green.content().title().isEmpty() && !blue.content().title().isEmpty()) {
      notes.fault(
          "untitled " + green.request().target(),
          path + " has lost its title",
          green.evidence("blue: " + blue.content().title()));
    } else if (!green.content().title().equals(blue.content().title())) {
      notes.warn(
          "title " + green.request().target(),
          path + " has another title than on blue",
          green.evidence(green.content().title() + " / blue: " + blue.content().title()));
    }
  }
}
