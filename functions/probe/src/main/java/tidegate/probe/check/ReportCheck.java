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
      case Health.NotAsked(String why) -> notes.skip(why);
      case Health.Silent(String why) -> silent(observed, why, notes);
      case Health.Told(HealthReport report) -> {
        notes.looked();
        examine(report, notes);
      }
    }
  }

  /** Where blue speaks, silence is no answer; `identity` refuses it and says what to mend. */
  private static void silent(Observations observed, String why, Notes notes) {
    boolean blueTells =
        observed.against().filter(blue -> blue.health() instanceof Health.Told).isPresent();
    if (blueTells) {
      notes.unmeasured("blue gives its health report and this side does not: " + why);
    } else {
      notes.skip(why);
    }
  }
}
