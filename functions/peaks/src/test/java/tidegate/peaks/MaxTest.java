package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An owner's max is a ceiling of cost: raised where a floor needs it, and given back. */
class MaxTest {

  private static final Instant LEAD = at("2026-11-24T23:00");
  private static final Instant END = at("2026-11-27T00:00");

  private final PeaksFixture peaks = new PeaksFixture();

  @Test
  void raisesMaxForThePeakAndSaysSo() {
    peaks.scaling.max = 6;

    peaks.ticks(LEAD, END.minusSeconds(300));

    assertThat(peaks.scaling.max).isEqualTo(20);
    assertThat(peaks.notices.getLast().body()).contains("it was raised from 6 to 20");
  }

  @Test
  void givesItBackWhenThePeakIsOverAndSaysSo() {
    peaks.scaling.max = 6;
    peaks.ticks(LEAD, END.minusSeconds(300));
    peaks.ecs.desired = 6;

    peaks.tick(END);

    assertThat(peaks.scaling.max).isEqualTo(6);
    assertThat(peaks.notices.getLast().body()).endsWith("Max is 6 again.");
  }

  @Test
  void cutsNoTaskThatServesVisitorsButDoesNotWaitForEver() {
    peaks.scaling.max = 6;
    peaks.ticks(LEAD, END);
    assertThat(peaks.scaling.max).isEqualTo(20);
    assertThat(peaks.notices.getLast().body())
        .contains("Max is still 20", "at the latest on Fri 27 Nov 03:00 KST");

    peaks.ticks(END.plusSeconds(300), at("2026-11-27T02:55"));
    assertThat(peaks.scaling.max).isEqualTo(20);
    peaks.tick(at("2026-11-27T03:00"));
    assertThat(peaks.scaling.max).isEqualTo(6);
  }

  @Test
  void keepsWhatTheOwnerSetDuringThePeak() {
    peaks.scaling.max = 6;
    peaks.ticks(LEAD, at("2026-11-25T12:00"));
    peaks.scaling.max = 12;

    peaks.ticks(at("2026-11-25T12:05"), END.plusSeconds(4 * 3600));

    assertThat(peaks.scaling.max).isEqualTo(12);
    assertThat(peaks.notices).anyMatch(notice -> notice.body().contains("Max stays 12"));
  }

  @Test
  void remembersItBeforeItIsRaised() {
    peaks.scaling.max = 6;

    peaks.tick(LEAD);

    assertThat(peaks.calls.indexOf("TagResource"))
        .isLessThan(peaks.calls.indexOf("RegisterScalableTarget"));
    assertThat(peaks.ecs.tags.get("tidegate:peaks")).contains("max=6/20");
  }

  @Test
  void touchesNoMaxThatIsHighEnough() {
    peaks.scaling.max = 12;

    peaks.ticks(LEAD, END.plusSeconds(4 * 3600));

    assertThat(peaks.scaling.max).isEqualTo(12);
  }
}
