package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.health.HealthReport;

/** Log-ins hold on every task. */
final class SaltsCheck implements ReportCheck {

  @Override
  public About about() {
    return About.relative(
            "salts",
            "Keys and salts are made anew at each container's start: who logs in on one task"
                + " is a stranger on the next, and on all after a release.",
            "The health report's word on the eight keys and salts, and whether their"
                + " fingerprint is the same on every task met; never their values.",
            "Give all eight (AUTH_KEY to NONCE_SALT) to the container as secrets.")
        .meets(17);
  }

  @Override
  public void examine(HealthReport report, Notes notes) {
    if (!report.saltsSet().orElse(true) || report.saltMarks().size() > 1) {
      notes.fault(
          "saltsSet: false",
          "keys and salts differ from task to task",
          new Evidence("health report", 0, "saltsSet: false"));
    }
  }
}
