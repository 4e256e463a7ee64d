package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.health.HealthReport;

/** Uploads go where every task sees them. */
final class SharedContentCheck implements ReportCheck {

  @Override
  public About about() {
    return About.relative(
            "shared-content",
            "wp-content is the container's own: an upload is there on one task of three, and"
                + " on none after the next release.",
            "The health report's word on where wp-content lies.",
            "Mount the shared volume at wp-content in the task definition; compare with the"
                + " running release's.")
        .meets(25);
  }

  @Override
  public void examine(HealthReport report, Notes notes) {
    if (!report.contentShared().orElse(true)) {
      notes.fault(
          "wpContentShared: false",
          "wp-content is not on the volume that all tasks share",
          new Evidence("health report", 0, "wpContentShared: false"));
    }
  }
}
