package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An owner's max is a ceiling of cost: raised where a floor needs it, and given back. */
class MaxTest {

  private static final Instant LEAD = at("2026-11-24T23:00");
  private static final Instant END = at("2026-11-27T00:00");

  private final World world = new World();

  @Test
  void raisesMaxForThePeakAndSaysSo() {
    world.max = 6;

    world.ticks(LEAD, END.minusSeconds(300));

    assertThat(world.max).isEqualTo(20);
    assertThat(world.notices.getLast().body()).contains("it was raised from 6 to 20");
  }

  @Test
  void givesItBackWhenThePeakIsOverAndSaysSo() {
    world.max = 6;
    world.ticks(LEAD, END.minusSeconds(300));
    world.desired = 6;

    world.tick(END);

    assertThat(world.max).isEqualTo(6);
    assertThat(world.notices.getLast().body()).endsWith("Max is 6 again.");
  }

  @Test
  void cutsNoTaskThatServesVisitorsButDoesNotWaitForEver() {
    world.max = 6;
    world.ticks(LEAD, END);
    assertThat(world.max).isEqualTo(20);
    assertThat(world.notices.getLast().body())
        .contains("Max is still 20", "at the latest on Fri 27 Nov 03:00 KST");

    world.ticks(END.plusSeconds(300), at("2026-11-27T02:55"));
    assertThat(world.max).isEqualTo(20);
    world.tick(at("2026-11-27T03:00"));
    assertThat(world.max).isEqualTo(6);
  }

  @Test
  void keepsWhatTheOwnerSetDuringThePeak() {
    world.max = 6;
    world.ticks(LEAD, at("2026-11-25T12:00"));
    world.max = 12;

    world.ticks(at("2026-11-25T12:05"), END.plusSeconds(4 * 3600));

    assertThat(world.max).isEqualTo(12);
    assertThat(world.notices).anyMatch(notice -> notice.body().contains("Max stays 12"));
  }

  @Test
  void remembersItBeforeItIsRaised() {
    world.max = 6;

    world.tick(LEAD);

    assertThat(world.calls.indexOf("TagResource"))
        .isLessThan(world.calls.indexOf("RegisterScalableTarget"));
    assertThat(world.tags.get("tidegate:peaks")).contains("max=6/20");
  }

  @Test
  void touchesNoMaxThatIsHighEnough() {
    world.max = 12;

    world.ticks(LEAD, END.plusSeconds(4 * 3600));

    assertThat(world.max).isEqualTo(12);
  }
}
