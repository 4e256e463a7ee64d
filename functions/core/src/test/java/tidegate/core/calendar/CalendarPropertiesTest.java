package tidegate.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars drawn at random, over every kind of zone and five years each. */
class CalendarPropertiesTest {

  private static final Instant FROM = Instant.parse("2023-01-01T00:00:00Z");
  private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().toList();
  private static final List<String> LENGTHS =
      List.of("P1D", "P2D", "PT48H", "PT45M", "P1DT12H", "P9D", "PT5H", "P1W");
  private static final Duration LONGEST = Duration.ofHours(2);

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void listsExactlyTheWindowsThatTheFloorShows(int seed) {
    var random = new Random(seed);
    PeakCalendar calendar = calendar(random);
    Instant to = FROM.plus(Duration.ofDays(5 * 366));
    List<Window> listed = calendar.windows(FROM, to);

    for (int i = 0; i < 300; i++) {
      Instant at = instant(random, listed, to);
      int highest =
          listed.stream()
              .filter(window -> window.holds(at))
              .mapToInt(Window::floor)
              .max()
              .orElse(calendar.baseline());
      assertThat(calendar.floorAt(at).tasks()).as("seed %s at %s", seed, at).isEqualTo(highest);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void freezesEveryWindowWholeAndNothingElse(int seed) {
    var random = new Random(seed);
    PeakCalendar calendar = calendar(random);
    Instant to = FROM.plus(Duration.ofDays(366));
    List<Window> listed = calendar.windows(FROM, to.plus(Duration.ofDays(10)));

    for (int i = 0; i < 40; i++) {
      Instant at = instant(random, listed, to);
      var freeze = calendar.freezeAt(at, LONGEST);
      assertThat(freeze.isPresent())
          .as("seed %s at %s", seed, at)
          .isEqualTo(listed.stream().anyMatch(window -> window.freeze(LONGEST).holds(at)));
      freeze.ifPresent(found ->
          assertThat(calendar.windows(at, at.plus(LONGEST)))
              .allSatisfy(window -> assertThat(holdsWhole(found, window)).isTrue()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ordersEachWindowAndKeepsTheFloorInBounds(int seed) {
    PeakCalendar calendar = calendar(new Random(seed));

    assertThat(calendar.windows(FROM, FROM.plus(Duration.ofDays(5 * 366))))
        .isNotEmpty()
        .isSortedAccordingTo((a, b) -> a.leadStart().compareTo(b.leadStart()))
        .allSatisfy(window -> {
          assertThat(window.leadStart()).isBeforeOrEqualTo(window.start());
          assertThat(window.start()).isBefore(window.end());
          assertThat(window.floor()).isBetween(calendar.baseline(), calendar.max());
        });
  }

  private static boolean holdsWhole(Freeze freeze, Window window) {
    return !freeze.from().isAfter(window.leadStart().minus(LONGEST))
        && !freeze.until().isBefore(window.end());
  }

  /** Edges are where calendars break, so every second instant is one, or next to one. */
  private static Instant instant(Random random, List<Window> windows, Instant to) {
    if (random.nextBoolean() || windows.isEmpty()) {
      return FROM.plusSeconds(random.nextLong(Duration.between(FROM, to).toSeconds()));
    }
    Window window = windows.get(random.nextInt(windows.size()));
    var edges = List.of(window.leadStart(), window.start(), window.end());
    Instant edge = edges.get(random.nextInt(3)).plusSeconds(random.nextInt(-1, 2));
    return edge.isAfter(FROM) && edge.isBefore(to) ? edge : FROM;
  }

  private static PeakCalendar calendar(Random random) {
    var peaks = new StringBuilder();
    int count = random.nextInt(1, 4);
    for (int i = 0; i < count; i++) {
      String day =
          random.nextInt(4) == 0
              ? "\"last-" + random.nextInt(3) + "\""
              : "" + random.nextInt(1, 32);
      peaks
          .append(i == 0 ? "" : ",")
          .append("{\"days\":[%s],".formatted(day))
          .append("\"from\":\"%02d:%02d\",".formatted(random.nextInt(24), random.nextInt(60)))
          .append("\"length\":\"%s\",".formatted(LENGTHS.get(random.nextInt(LENGTHS.size()))))
          .append("\"lead\":\"PT%dM\",".formatted(random.nextInt(300)))
          .append("\"floor\":%d}".formatted(random.nextInt(2, 21)));
    }
    return PeakCalendar.parse(
        "{\"zone\":\"%s\",\"baseline\":2,\"max\":20,\"peaks\":[%s]}"
            .formatted(ZONES.get(random.nextInt(ZONES.size())), peaks));
  }
}
