package tidegate.probe.check;

import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.PageKind;

/** Log-ins hold on every task. */
final class Salts implements Check {

  @Override
  public About about() {
    return About.relative(
        "salts",
        "Keys and salts are made anew at each container's start: who logs in on one task"
            + " is a stranger on the next, and on all after a release.",
        "The health report's word on the eight keys and salts, and whether their"
            + " fingerprint is the same on every task met; never their values.",
        "Give all eight (AUTH_KEY to NONCE_SALT) to the container as secrets.");
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
        if (!report.saltsSet().orElse(true) || report.saltMarks().size() > 1) {
          notes.fault(
              "saltsSet: false",
              "keys and salts differ from task to task",
              new Evidence("health report", 0, "saltsSet: false"));
        }
      }
    }
  }
}
