package tidegate.probe.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
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
            "The health report's word on theme and parent theme; themes whose files pages"
                + " load, on green against blue; that an optimizer merges them into files of its own"
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
      Set<String> has = loaded(observed);
      Set<String> had = loaded(observed.against().get());
      notes.looked();
      if (has.isEmpty() && !had.isEmpty()) {
        notes.warn(
            "merged",
            "no page loads a file of the theme " + had + " by its own name any more",
            new Evidence(observed.expected().site().toString(), 0, "blue: " + had));
      } else if (!had.isEmpty() && has.stream().noneMatch(had::contains)) {
        notes.fault(
            "other",
            "pages load from the theme " + has + " where blue loads from " + had,
            new Evidence(observed.expected().site().toString(), 0, has + " / blue: " + had));
      }
    } else if (!(observed.health() instanceof Health.Told)) {
      notes.skip("there is neither a health report nor a blue to compare with");
    }
  }

  private static Set<String> loaded(Observations observed) {
    return observed.pages().stream()
        .filter(PageSummary::read)
        .flatMap(page -> page.content().themes().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
