package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.PageKind;

/** A check of what the must-use plugin reports. */
interface ReportCheck extends Check {

  void examine(HealthReport report, Notes notes);

  @Override
  default Set<PageKind> pages() {
    return Set.of();
  }

  @Override
  default void examine(Observations observed, Notes notes) {
    switch (observed.health()) {
      case Health.Silent(String why) -> notes.skip(why);
      case Health.Told(HealthReport report) -> {
        notes.looked();
        examine(report, notes);
      }
    }
  }
}
