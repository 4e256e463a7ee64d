package tidegate.probe.check;

import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.PageKind;

/** The object cache answers where there is one. */
final class ObjectCache implements Check {

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
  public Set<PageKind> pages() {
    return Set.of();
  }

  @Override
  public void examine(Survey survey, Notes notes) {
    switch (survey.health()) {
      case Health.Silent(String why) -> notes.skip(why);
      case Health.Told(HealthReport report) -> {
        notes.looked();
        if (report.objectCache().filter("broken"::equals).isPresent()) {
          notes.fault(
              "objectCache: broken",
              "the object cache is set up and does not answer",
              new Evidence("health report", 0, "objectCache: broken"));
        }
      }
    }
  }
}
