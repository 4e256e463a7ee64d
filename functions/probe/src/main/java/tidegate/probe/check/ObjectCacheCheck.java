package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.health.HealthReport;

/** The object cache answers where there is one. */
final class ObjectCacheCheck implements ReportCheck {

  /** In the same network it is less than one millisecond. */
  private static final long SLOW_MICROS = 10_000;

  @Override
  public About about() {
    return About.relative(
            "object-cache",
            "The object-cache drop-in is there and its server is not: every request waits for"
                + " it, or nothing is cached.",
            "The health report's word on the object cache, and what one question to it takes: ten"
                + " milliseconds are told.",
            "Check the cache's address, its security group, and that the drop-in fits the plugin.")
        .meets(24);
  }

  @Override
  public void examine(HealthReport report, Notes notes) {
    if (report.objectCache().filter("broken"::equals).isPresent()) {
      notes.fault(
          "objectCache: broken",
          "the object cache is set up and does not answer",
          new Evidence("health report", 0, "objectCache: broken"));
    }
    report
        .objectCacheMicros()
        .ifPresent(micros -> {
          if (micros >= SLOW_MICROS) {
            notes.warn(
                "slow",
                "the object cache takes "
                    + micros / 1_000
                    + " ms for one answer, of hundreds a page",
                new Evidence("health report", 0, "objectCacheMicros: " + micros));
          }
        });
  }
}
