package tidegate.probe.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** The theme is there. */
final class Theme implements Check {

  @Override
  public About about() {
    return About.relative(
        "theme",
        "Without its theme WordPress answers 200 and nothing else, or falls back to a"
            + " theme nobody chose.",
        "The health report's word on theme and parent theme; themes whose files pages"
            + " load, on green against blue.",
        "Put the theme and its parent into the image, under the names that the options"
            + " stylesheet and template have.");
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void examine(Survey survey, Notes notes) {
    if (survey.health() instanceof Health.Told(HealthReport report)) {
      notes.looked();
      report
          .themeMissing()
          .forEach(name ->
              notes.fault(
                  "missing " + name,
                  "the theme " + name + " is chosen and its files are not there",
                  new Evidence("health report", 0, name)));
    }
    if (survey.against().isPresent()) {
      Set<String> has = loaded(survey);
      Set<String> had = loaded(survey.against().get());
      notes.looked();
      if (!had.isEmpty() && has.stream().noneMatch(had::contains)) {
        notes.fault(
            "other",
            "pages load from the theme " + has + " where blue loads from " + had,
            new Evidence(survey.expected().site().toString(), 0, has + " / blue: " + had));
      }
    } else if (survey.health() instanceof Health.Silent(String why)) {
      notes.skip(why);
    }
  }

  private static Set<String> loaded(Survey survey) {
    return survey.glances().stream()
        .filter(Glance::read)
        .flatMap(page -> page.gist().themes().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
