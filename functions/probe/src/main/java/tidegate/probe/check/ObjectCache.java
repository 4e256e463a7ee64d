package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.health.HealthReport;

/** The object cache answers where there is one. */
final class ObjectCache implements ReportCheck {

  @Override
  public About about() {
    return About.relative(
        "object-cache",
        "The object-cache drop-in is there and its server is not: every request waits for"
            + " it, or nothing is cached.",
        "The health report's word on the object cache.",
        "Check the cache's address, its security group, and that the drop-in fits the plugin.");
  }

  @Override
  public void examine(HealthReport report, Notes notes) {
    if (report.objectCache().filter("broken"::equals).isPresent()) {
      notes.fault(
          "objectCache: broken",
          "the object cache is set up and does not answer",
          new Evidence("health report", 0, "objectCache: broken"));
    }
  }
}
