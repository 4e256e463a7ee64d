package tidegate.probe.check;

import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.PageKind;

/** Uploads go where every task sees them. */
final class SharedContent implements Check {

  @Override
  public About about() {
    return About.relative(
        "shared-content",
        "wp-content is the container's own: an upload is there on one task of three, and"
            + " on none after the next release.",
        "The health report's word on where wp-content lies.",
        "Mount the shared volume at wp-content in the task definition; compare with the"
            + " running release's.");
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of();
  }

  @Override
  public void examine(Survey survey, Notes notes) {
    switch (survey.health()) {
      case Health.Silent(String why) -> notes.skip(why);
      case Health.Told(HealthReport report) -> {
        notes.looked();
        if (!report.contentShared().orElse(true)) {
          notes.fault(
              "wpContentShared: false",
              "wp-content is not on the volume that all tasks share",
              new Evidence("health report", 0, "wpContentShared: false"));
        }
      }
    }
  }
}
