package tidegate.probe.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Plugins that are switched on are there. */
final class PluginsCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "plugins",
            "A plugin that is active in the database and missing in the image is left out"
                + " without a word; the first administrator who opens the plugin list switches it"
                + " off for blue, too.",
            "Shortcodes that stand in green's text and not in blue's; interfaces that blue's REST index lists"
                + " and green's does not; the health report's list of active"
                + " plugins and their files; without the report,"
                + " plugins whose files blue's pages load and green's do not (told only, where the report"
                + " answers, an optimizer merges files or WordPress writes them into the page).",
            "Put the plugin's directory into the image (or onto the shared volume) before"
                + " anybody opens the plugin list of green.")
        .meets(13);
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
          .missingPlugins()
          .forEach(file ->
              notes.fault(
                  "missing " + file,
                  "the plugin " + file + " is switched on and its files are not there",
                  new Evidence("health report", 0, file)));
    }
    if (observed.against().isPresent()) {
      compare(observed, observed.against().get(), notes);
    } else if (!(observed.health() instanceof Health.Told)) {
      notes.skip("there is neither a health report nor a blue to compare with");
    }
  }

  private static void compare(Observations green, Observations blue, Notes notes) {
    Set<String> has = loaded(green);
    // The report knows; and an optimizer that merges the theme's files merges those of plugins.
    boolean told =
        green.health() instanceof Health.Told
            || (!loadsTheme(green) && loadsTheme(blue))
            || !bundles(blue).containsAll(bundles(green));
    Set<String> handles = handles(green).keySet();
    notes.looked();
    shortcodes(green, notes);
    interfaces(green, blue, notes);
    for (String plugin : loaded(blue)) {
      if (!has.contains(plugin)) {
        String what = "no page loads from the plugin " + plugin + " any more";
        var seen = new Evidence(green.expected().site().toString(), 0, "/plugins/" + plugin + "/");
        if (told || isWritten(plugin, handles, blue)) {
          notes.warn("unloaded " + plugin, what, seen);
        } else {
          notes.fault("unloaded " + plugin, what, seen);
        }
      }
    }
  }

  /** A version of an interface may be given up; one that is gone altogether had a plugin. */
  private static void interfaces(Observations green, Observations blue, Notes notes) {
    Set<String> has = interfaces(green);
    interfaces(blue).stream()
        .filter(name -> !has.isEmpty() && !has.contains(name))
        .forEach(name -> {
          String what =
              "the REST interface " + name + " is gone, and the plugin that answers there";
          var seen = new Evidence(green.expected().site().toString(), 0, "blue: " + name);
          if (green.health() instanceof Health.Told) {
            notes.warn("interface " + name, what, seen);
          } else {
            notes.fault("interface " + name, what, seen);
          }
        });
  }

  private static Set<String> interfaces(Observations observed) {
    return observed
        .of(PageKind.REST)
        .flatMap(page -> page.statement().entries().stream())
        .map(name -> name.replaceFirst("/.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What an author wrote in brackets stands on blue, too. */
  private static void shortcodes(Observations green, Notes notes) {
    for (Observations.Pair pair : green.pairs()) {
      Set<String> fresh = new TreeSet<>(pair.green().content().shortcodes());
      fresh.removeAll(pair.blue().content().shortcodes());
      for (String name : fresh) {
        notes.fault(
            "shortcode " + name,
            pair.green().address().target()
                + " shows ["
                + name
                + " …] where blue shows what a plugin makes of it",
            pair.green().evidence("[" + name + " …]"));
      }
    }
  }

  /** WordPress writes small style sheets into the page, under the names that they had. */
  private static boolean isWritten(String plugin, Set<String> handles, Observations blue) {
    return handles(blue).entrySet().stream()
        .anyMatch(had -> had.getValue().equals(plugin) && handles.contains(had.getKey()));
  }

  private static Map<String, String> handles(Observations observed) {
    return observed.pages().stream()
        .filter(PageSummary::read)
        .flatMap(page -> page.content().handles().entrySet().stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (one, other) -> one.isEmpty() ? other : one));
  }

  private static Set<String> bundles(Observations observed) {
    return observed.pages().stream()
        .filter(PageSummary::read)
        .flatMap(page -> page.content().bundles().stream())
        .collect(Collectors.toSet());
  }

  private static boolean loadsTheme(Observations observed) {
    return observed.pages().stream()
        .anyMatch(page -> page.read() && !page.content().themes().isEmpty());
  }

  private static Set<String> loaded(Observations observed) {
    return observed.pages().stream()
        .filter(PageSummary::read)
        .flatMap(page -> page.content().plugins().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
