package tidegate.probe.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** Plugins that are switched on are there. */
final class Plugins implements Check {

  @Override
  public About about() {
    return About.relative(
        "plugins",
        "A plugin that is active in the database and missing in the image is left out"
            + " without a word; the first administrator who opens the plugin list switches it"
            + " off for blue, too.",
        "The health report's list of active plugins and their files; without the report,"
            + " plugins whose files blue's pages load and green's do not.",
        "Put the plugin's directory into the image (or onto the shared volume) before"
            + " anybody opens the plugin list of green.");
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
          .missingPlugins()
          .forEach(file ->
              notes.fault(
                  "missing " + file,
                  "the plugin " + file + " is switched on and its files are not there",
                  new Evidence("health report", 0, file)));
    }
    if (survey.against().isPresent()) {
      compare(survey, survey.against().get(), notes);
    } else if (survey.health() instanceof Health.Silent(String why)) {
      notes.skip(why);
    }
  }

  private static void compare(Survey green, Survey blue, Notes notes) {
    Set<String> has = loaded(green);
    notes.looked();
    for (String plugin : loaded(blue)) {
      if (!has.contains(plugin)) {
        notes.fault(
            "unloaded " + plugin,
            "no page loads from the plugin " + plugin + " any more",
            new Evidence(green.expected().site().toString(), 0, "/plugins/" + plugin + "/"));
      }
    }
  }

  private static Set<String> loaded(Survey survey) {
    return survey.glances().stream()
        .filter(Glance::read)
        .flatMap(page -> page.gist().plugins().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
