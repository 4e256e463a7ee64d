package tidegate.probe.check;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.ContentSummary;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** The theme is there. */
final class ThemeCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "theme",
            "Without its theme WordPress answers 200 and nothing else, or falls back to a"
                + " theme nobody chose.",
            "The health report's word on theme and parent theme; the theme that WordPress names in the"
                + " body's classes, or else themes whose files pages load, on green against blue; that an optimizer merges them into files of its own"
                + " is told.",
            "Put the theme and its parent into the image, under the names that the options"
                + " stylesheet and template have.")
        .meets(14);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    if (observed.health() instanceof Health.Told(HealthReport report)) {
      notes.looked();
      report
          .themeMissing()
          .forEach(name ->
              notes.fault(
                  "missing " + name,
                  "the theme " + name + " is chosen and its files are not there",
                  new Evidence("health report", 0, name)));
    }
    if (observed.against().isPresent()) {
      notes.looked();
      compare(observed, observed.against().get(), notes);
    } else if (!(observed.health() instanceof Health.Told)) {
      notes.skip("there is neither a health report nor a blue to compare with");
    }
  }

  /**
   * What WordPress says in the body's classes, a theme and its child, outranks whose files are
   * loaded.
   */
  private static void compare(Observations green, Observations blue, Notes notes) {
    Set<String> chosen = themes(green, ContentSummary::chosen);
    Set<String> chose = themes(blue, ContentSummary::chosen);
    boolean said = !chosen.isEmpty() && !chose.isEmpty();
    Set<String> has = said ? chosen : themes(green, ContentSummary::themes);
    Set<String> had = said ? chose : themes(blue, ContentSummary::themes);
    String site = green.expected().site().toString();
    if (has.isEmpty() && !had.isEmpty()) {
      notes.warn(
          "merged",
          "no page loads a file of the theme " + had + " by its own name any more",
          new Evidence(site, 0, "blue: " + had));
    } else if (!had.isEmpty() && (said ? !has.containsAll(had) : Collections.disjoint(has, had))) {
      notes.fault(
          "other",
          "pages have the theme " + has + " where blue has " + had,
          new Evidence(site, 0, has + " / blue: " + had));
    }
  }

  private static Set<String> themes(
      Observations observed, Function<ContentSummary, Set<String>> kind) {
    return observed.pages().stream()
        .filter(PageSummary::read)
        .flatMap(page -> kind.apply(page.content()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
