package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.health.HealthReport;

/** PHP's messages would stay out of pages, if there were any. */
final class DebugDisplayCheck implements ReportCheck {

  @Override
  public About about() {
    return About.told(
            "debug-display",
            "A release with WP_DEBUG on is one warning away from printing paths into every page.",
            "The health report's word on whether messages are displayed.",
            "Set WP_DEBUG or WP_DEBUG_DISPLAY to false in production.")
        .meets(10);
  }

  @Override
  public void examine(HealthReport report, Notes notes) {
    if (report.debugDisplay().orElse(false)) {
      notes.warn(
          "displayed",
          "PHP's messages would be printed into pages",
          new Evidence("health report", 0, "debugDisplay: true"));
    }
  }
}
