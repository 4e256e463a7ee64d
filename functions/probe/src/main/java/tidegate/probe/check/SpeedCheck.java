package tidegate.probe.check;

import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;
import tidegate.probe.page.PageSummary;

/** Green is as quick as blue. */
final class SpeedCheck implements ComparisonCheck {

  private static final int FEWEST = 5;

  @Override
  public About about() {
    return About.relative(
            "speed",
            "A plugin without its cache, a PHP without opcache or a slow disk makes every"
                + " page wait; at the peak it becomes an outage.",
            "The middle page's time on green against the middle page's on blue: five times and two"
                + " seconds more block, twice and half a second are told. One page alone that takes"
                + " five times and two seconds more is told: it was met once, perhaps cold.",
            "Warm the release up; compare opcache and object cache settings; look at the"
                + " slowest page in the evidence.")
        .meets(26);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    List<Pace> pages = paces(green);
    if (pages.size() < FEWEST) {
      notes.skip("too few pages to compare their times");
      return;
    }
    notes.looked();
    var middle =
        new Pace(
            pages.getFirst().page(),
            middle(pages.stream().map(Pace::takes).toList()),
            middle(pages.stream().map(Pace::took).toList()));
    String what = "pages take " + middle.words();
    if (middle.ratio() >= 5 && middle.more() >= 2_000) {
      notes.fault("slow", what, middle.page().evidence(""));
    } else if (middle.ratio() >= 2 && middle.more() >= 500) {
      notes.warn("slower", what, middle.page().evidence(""));
    } else {
      pages.stream()
          .filter(pace -> pace.ratio() >= 5 && pace.more() >= 2_000)
          .forEach(pace ->
              notes.warn(
                  "slow " + pace.page().request().target(),
                  pace.page().address().target() + " takes " + pace.words(),
                  pace.page().evidence("")));
    }
  }

  /**
   * Every page once, whatever number of times it was asked for. The home page, which meets a cold
   * release first, is asked for eight times, so that its middle one is warm.
   */
  private static List<Pace> paces(Observations green) {
    Map<PageRequest, List<PageSummary>> answers =
        green.pages().stream()
            .filter(PageSummary::read)
            .collect(Collectors.groupingBy(PageSummary::request, LinkedHashMap::new, toList()));
    return answers.values().stream()
        .flatMap(same ->
            green.counterpart(same.getFirst()).filter(PageSummary::read).stream()
                .map(blue ->
                    new Pace(
                        same.getFirst(),
                        middle(same.stream().map(PageSummary::took).toList()),
                        blue.took())))
        .toList();
  }

  private static Duration middle(List<Duration> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(Duration.ZERO);
  }

  /** How long a page takes on green, and took on blue. */
  private record Pace(PageSummary page, Duration takes, Duration took) {

    double ratio() {
      return (double) takes.toMillis() / Math.max(1, took.toMillis());
    }

    long more() {
      return takes.minus(took).toMillis();
    }

    String words() {
      return String.format(
          Locale.ROOT,
          "%d ms where blue takes %d ms (%.1f times)",
          takes.toMillis(),
          took.toMillis(),
          ratio());
    }
  }
}
