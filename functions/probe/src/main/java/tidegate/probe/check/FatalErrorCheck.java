package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.health.HealthReport;

/** Nothing ends WordPress while it loads. */
final class FatalErrorCheck implements ReportCheck {

  @Override
  public About about() {
    return About.relative(
            "fatal-error",
            "A plugin or the theme ends WordPress while it loads; a page cache may hide it for hours.",
            "The health report's word on what ended WordPress: the first line of the error, its file"
                + " and line.",
            "Mend or take out the plugin or theme that the file belongs to.")
        .meets(3, 23);
  }

  @Override
  public void examine(HealthReport report, Notes notes) {
    report
        .fatal()
        .ifPresent(said ->
            notes.fault(
                said,
                "WordPress ends before it is loaded",
                new Evidence("health report", 0, said)));
  }
}
