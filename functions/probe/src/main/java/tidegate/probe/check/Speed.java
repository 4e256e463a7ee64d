package tidegate.probe.check;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** Green is as quick as blue. */
final class Speed implements Comparison {

  private static final int FEWEST = 5;

  @Override
  public About about() {
    return About.relative(
        "speed",
        "A plugin without its cache, a PHP without opcache or a slow disk makes every"
            + " page wait; at the peak it becomes an outage.",
        "The middle one of the ratios green to blue over the same pages; five times and"
            + " two seconds block, twice and half a second are told.",
        "Warm the release up; compare opcache and object cache settings; look at the"
            + " slowest page in the evidence.");
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.ARCHIVE, PageKind.SEARCH);
  }

  @Override
  public void compare(Survey green, Survey blue, Notes notes) {
    List<Glance> pages =
        green.glances().stream()
            .filter(Glance::read)
            .filter(page -> green.counterpart(page).filter(Glance::read).isPresent())
            .toList();
    if (pages.size() < FEWEST) {
      notes.skip("too few pages to compare their times");
      return;
    }
    notes.looked();
    Duration takes = middle(pages.stream().map(Glance::took).toList());
    Duration took =
        middle(
            pages.stream()
                .map(green::counterpart)
                .flatMap(Optional::stream)
                .map(Glance::took)
                .toList());
    double ratio = (double) takes.toMillis() / Math.max(1, took.toMillis());
    String what =
        String.format(
            Locale.ROOT,
            "pages take %d ms where blue takes %d ms (%.1f times)",
            takes.toMillis(),
            took.toMillis(),
            ratio);
    if (ratio >= 5 && takes.minus(took).toMillis() >= 2_000) {
      notes.fault("slow", what, pages.getFirst().evidence(""));
    } else if (ratio >= 2 && takes.minus(took).toMillis() >= 500) {
      notes.warn("slower", what, pages.getFirst().evidence(""));
    }
  }

  private static Duration middle(List<Duration> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(Duration.ZERO);
  }
}
