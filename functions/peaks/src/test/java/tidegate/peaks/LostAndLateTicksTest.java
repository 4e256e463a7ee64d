package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.notice.Notice.Urgency;
import tidegate.peaks.memory.MemoryTags;
import tidegate.peaks.observe.Situation;

/** Ticks that are lost, doubled, late and out of order. */
class LostAndLateTicksTest {

  private static final Instant LEAD = at("2026-11-24T23:00");
  private static final Instant END = at("2026-11-27T00:00");

  private final PeaksFixture peaks = new PeaksFixture();

  @Test
  void doesNothingTwiceInADoubledTick() {
    peaks.ticks(LEAD, LEAD.plusSeconds(600));
    var notices = List.copyOf(peaks.notices);

    peaks.tick(LEAD.plusSeconds(600));

    assertThat(peaks.calls.made())
        .containsExactly("DescribeServices", "DescribeScalableTargets", "DescribeTargetHealth");
    assertThat(peaks.notices).isEqualTo(notices);
  }

  @Test
  void doesNotUndoWhatANewerTickDid() {
    peaks.tick(LEAD);

    List<String> said = peaks.tick(LEAD.minusSeconds(60));

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(said).containsExactly("not scaling: a newer tick has decided already");
  }

  @Test
  void doesNotRaiseAgainForATickFromBeforeTheEnd() {
    peaks.ticks(LEAD, END);

    peaks.tick(END.minusSeconds(60));

    assertThat(peaks.scaling.min).isEqualTo(2);
  }

  @Test
  void catchesUpWhereEveryTickOfTheLeadWasLost() {
    peaks.tick(at("2026-11-25T06:00"));
    peaks.tick(at("2026-11-25T06:05"));

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(peaks.notices.getLast().subject()).isEqualTo("Floor stands: peak of the 25th");
  }

  @Test
  void givesBackThoughTheTagIsLost() {
    peaks.ticks(LEAD, END.minusSeconds(300));
    peaks.ecs.tags.clear();

    peaks.tick(END);

    assertThat(peaks.scaling.min).isEqualTo(2);
  }

  @Test
  void startsAnewFromATagThatNobodyCanRead() {
    peaks.ecs.tags.put(MemoryTags.HEAD, "what = is / this=");

    peaks.tick(LEAD);

    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  /** Whatever is lost, half an hour of ticks brings the right min, and nothing is paged for. */
  @ParameterizedTest
  @MethodSource("seeds")
  void standsInTimeWhateverHappensToTicks(int seed) {
    var random = new Random(seed);
    PeakCalendar calendar = PeakCalendar.parse(PeaksFixture.CALENDAR);
    var told = new HashMap<String, Integer>();

    for (Instant now : shaken(random, at("2026-12-23T12:00"), at("2026-12-28T12:00"))) {
      peaks.tick(now);
      if (calendar.floorAt(now).tasks() == calendar.floorAt(now.minus(HALF_AN_HOUR)).tasks()
          && !now.isBefore(newest(peaks))) {
        assertThat(peaks.scaling.min)
            .as("seed %s at %s", seed, now)
            .isEqualTo(calendar.floorAt(now).tasks());
      }
    }

    peaks.notices.forEach(notice -> told.merge(notice.body(), 1, Integer::sum));
    assertThat(told.values()).as("seed %s: %s", seed, told).containsOnly(1);
    assertThat(peaks.notices).noneMatch(notice -> notice.urgency() == Urgency.PAGE);
  }

  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private static Instant newest(PeaksFixture peaks) {
    return MemoryTags.read(peaks.ecs.tags, at("2026-12-30T00:00")).at().orElse(Instant.MIN);
  }

  /** A tick in four is lost, one in five doubled, one in five comes up to four minutes late. */
  private static List<Instant> shaken(Random random, Instant from, Instant to) {
    List<Instant> order = new ArrayList<>();
    for (Instant now = from; now.isBefore(to); now = now.plus(Situation.TICK)) {
      if (random.nextInt(4) != 0) {
        order.add(now);
      }
      if (random.nextInt(5) == 0) {
        order.add(now);
      }
      int last = order.size() - 1;
      if (last > 0 && random.nextInt(5) == 0) {
        order.add(last - 1, order.remove(last));
      }
    }
    return order;
  }
}
