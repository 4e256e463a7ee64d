package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.notice.Notice;

/** However many peaks there are, and whatever becomes of the tags, nobody is told twice. */
class ToldOnceTest {

  private static final Instant LEAD = at("2026-11-24T23:00");

  private final PeaksFixture peaks = new PeaksFixture();

  /** All that a healthy site does after a peak: policies lower the count. */
  private void play(Instant from, Instant to) {
    for (Instant now = from; !now.isAfter(to); now = now.plusSeconds(300)) {
      peaks.tick(now);
      peaks.ecs.desired = Math.max(peaks.scaling.min, peaks.ecs.desired - 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void sendsThreeMailsAPeakHoweverManyThereAreADay(int aDay) {
    peaks.calendar = daily(aDay);

    play(at("2026-12-01T00:00"), at("2026-12-06T00:00"));

    // Three days of readiness ahead, five days of peaks.
    assertThat(peaks.notices).hasSizeBetween(3 * aDay * 5, 3 * aDay * 5 + 3 * aDay);
    assertThat(peaks.notices.stream().map(Notice::body).filter(body -> body.contains("starts on")))
        .as("the readiness of each window, once")
        .doesNotHaveDuplicates();
    assertThat(peaks.ecs.tags).hasSizeLessThanOrEqualTo(17);
  }

  @Test
  void mailsOnceOfEachWhereTagsAreRefusedAndThrowsNothing() {
    peaks.refuseTags();

    peaks.ticks(at("2026-11-21T22:00"), at("2026-11-27T06:00"));

    assertThat(peaks.subjects())
        .containsExactly(
            "Ready for the peak of the 25th",
            "Tags are refused: mails about peaks come at fixed times",
            "Floor stands: peak of the 25th",
            "Over: peak of the 25th",
            "Still above baseline after the peak of the 25th");
    assertThat(peaks.notices.get(1).body()).contains("Long arn format must be used");
  }

  @Test
  void tellsOfAMissingFloorOnceWhereTagsAreRefused() {
    peaks.refuseTags();
    peaks.ecs.startable = 3;

    peaks.ticks(LEAD, at("2026-11-25T04:30"));

    assertThat(peaks.subjects())
        .containsExactly(
            "Tags are refused: mails about peaks come at fixed times",
            "Late: floor of the peak of the 25th",
            "FLOOR MISSING: peak of the 25th has started");
  }

  @Test
  void saysThatARaisedMaxStaysWhereItCannotBeRemembered() {
    peaks.refuseTags();
    peaks.scaling.max = 6;

    peaks.tick(LEAD);

    assertThat(peaks.notices.getLast().body())
        .contains("Max was raised from 6 to 20. It does not go back by itself")
        .contains("--max-capacity 6");
  }

  @Test
  void isNotSilencedByATimeOfTheFuture() {
    peaks.ecs.tags.put("tidegate:peaks", "at=2030-01-01T00:00:00Z set=2");

    peaks.ticks(LEAD, LEAD.plusSeconds(600));

    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  @Test
  void leavesAServiceWithoutTasksAsleepAndWakesItForAPeak() {
    peaks.scaling.min = 0;
    peaks.ecs.desired = 0;

    List<String> said = peaks.tick(at("2026-11-15T03:00"));
    assertThat(said)
        .containsExactly(
            "not scaling: the service wants no task and no peak is on, so it is left asleep");
    assertThat(peaks.calls.made()).doesNotContain("UpdateService", "RegisterScalableTarget");
    assertThat(peaks.notices).isEmpty();

    peaks.tick(LEAD);
    assertThat(peaks.ecs.desired).isEqualTo(10);
  }

  private static String daily(int peaks) {
    var rules =
        IntStream.range(0, peaks)
            .mapToObj(peak ->
                """
                {"weekdays":["MON-SUN"],"from":"%02d:00","length":"PT1H","lead":"PT30M","floor":%d,
                 "why":"rush %d"}
                """
                    .formatted(4 + peak * 18 / peaks, 5 + peak, peak))
            .collect(Collectors.joining(","));
    return "{\"zone\":\"Asia/Seoul\",\"baseline\":2,\"max\":20,\"peaks\":[" + rules + "]}";
  }
}
