package tidegate.probe.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** The WordPress that answers is the release's. */
final class CoreVersionCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "core-version",
            "A copy of WordPress on a volume hides the image's: every release ships, none"
                + " arrives. Or a release brings an older WordPress than blue's.",
            "The health report's version of the image against the one that runs; the"
                + " generator element of green against blue.",
            "Mount wp-content only, never the whole of /var/www/html; build from a tag no"
                + " older than the running one.")
        .meets(16);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME);
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    if (observed.health() instanceof Health.Told(HealthReport report)) {
      notes.looked();
      Optional<String> image = report.imageWordpress();
      if (image.isPresent()
          && report.wordpress().isPresent()
          && !image.equals(report.wordpress())) {
        notes.fault(
            "hidden",
            "WordPress " + report.wordpress().get() + " runs, the image brought " + image.get(),
            new Evidence("health report", 0, "runs " + report.wordpress().get()));
      }
    }
    for (PageSummary page : observed.of(PageKind.HOME).limit(1).toList()) {
      String green = page.content().generator();
      String blue = observed.counterpart(page).map(other -> other.content().generator()).orElse("");
      if (!green.isEmpty() && !blue.isEmpty()) {
        notes.looked();
        if (older(green, blue)) {
          notes.warn("older", green + " would replace " + blue, page.evidence(green));
        }
      }
    }
    notes.skip("neither a health report nor a generator element says which WordPress this is");
  }

  private static boolean older(String green, String blue) {
    return Arrays.compare(numbers(green), numbers(blue)) < 0;
  }

  private static int[] numbers(String generator) {
    return Arrays.stream(generator.replaceAll("[^0-9.]", "").split("\\.", -1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
