package tidegate.probe;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidegate.core.probe.Seen;
import tidegate.probe.check.Observations;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.PageSummary;

/** Picks what a person wants to know of a site from all that was observed. */
final class SeenPages {

  /** A reply is at most 6 MB; this many are some kilobytes. */
  private static final int MOST = 60;

  private static final String GENERATOR = "WordPress ";

  private SeenPages() {}

  static Seen seen(Observations observed) {
    Map<String, Seen.PageSeen> pages = new LinkedHashMap<>();
    observed.pages().stream()
        .filter(page -> page.kind().reading())
        .sorted(Comparator.comparing(page -> page.request().target()))
        .forEach(page -> pages.putIfAbsent(page.request().target(), seen(page)));
    List<String> themes =
        observed.pages().stream()
            .filter(PageSummary::read)
            .flatMap(page -> page.content().themes().stream())
            .distinct()
            .sorted()
            .toList();
    return new Seen(wordpress(observed), themes, pages.values().stream().limit(MOST).toList());
  }

  private static Seen.PageSeen seen(PageSummary page) {
    return new Seen.PageSeen(page.request().target(), page.status(), page.took());
  }

  /** The report knows it; most heads say it. */
  private static String wordpress(Observations observed) {
    if (observed.health() instanceof Health.Told(HealthReport report)
        && report.wordpress().isPresent()) {
      return report.wordpress().get();
    }
    return observed.pages().stream()
        .map(page -> page.content().generator())
        .filter(generator -> !generator.isEmpty())
        .map(generator -> generator.substring(GENERATOR.length()))
        .findFirst()
        .orElse("");
  }
}
