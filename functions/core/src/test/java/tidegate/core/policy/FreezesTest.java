package tidegate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;

class FreezesTest {

  private static final PeakCalendar CALENDAR =
      PeakCalendar.parse(
          """
          {"zone":"UTC","baseline":2,"max":20,
           "peaks":[{"days":[25],"length":"P2D","lead":"PT1H","floor":10}]}\
          """);

  private static final Instant END_OF_PEAK = Instant.parse("2026-11-27T00:00:00Z");

  @Test
  void leavesTheLongestRolloutBeforeALeadToAStartAndTheShiftAloneToAShift() {
    Freezes freezes = freezes(Optional.empty());
    Instant inBetween = Instant.parse("2026-11-24T21:30:00Z");

    assertThat(freezes.atStart(inBetween)).map(Freeze::until).contains(END_OF_PEAK);
    assertThat(freezes.atShift(inBetween)).isEmpty();
    assertThat(freezes.atShift(Instant.parse("2026-11-24T22:50:00Z"))).isPresent();
    assertThat(freezes.atShift(Instant.parse("2026-11-24T22:49:59Z"))).isEmpty();
  }

  @Test
  void aFreezeByHandHoldsForStartsAndShifts() {
    Freeze hand = hand("2026-11-10T00:00:00Z", "2026-11-12T00:00:00Z");
    Freezes freezes = freezes(Optional.of(hand));

    assertThat(freezes.atStart(hand.from())).contains(hand);
    assertThat(freezes.atShift(hand.from())).contains(hand);
  }

  @Test
  void aPeaksFreezeThatTouchesItIsOneWithIt() {
    Freeze hand = hand("2026-11-20T00:00:00Z", "2026-11-24T21:00:00Z");

    assertThat(freezes(Optional.of(hand)).atStart(hand.from()))
        .contains(new Freeze(hand.from(), END_OF_PEAK, "freeze by Min (TV), peak of the 25th"));
    assertThat(freezes(Optional.of(hand)).atShift(hand.from())).contains(hand);
  }

  @Test
  void endsWithTheLaterOfItAndThePeakItBeganIn() {
    Instant during = Instant.parse("2026-11-26T00:00:00Z");
    Freeze longer = hand("2026-11-26T00:00:00Z", "2026-11-28T00:00:00Z");
    Freeze shorter = hand("2026-11-26T00:00:00Z", "2026-11-26T06:00:00Z");

    assertThat(freezes(Optional.of(longer)).atStart(during))
        .map(Freeze::until)
        .contains(longer.until());
    assertThat(freezes(Optional.of(shorter)).atStart(during))
        .map(Freeze::until)
        .contains(END_OF_PEAK);
  }

  private static Freezes freezes(Optional<Freeze> byHand) {
    return new Freezes(CALENDAR, Duration.ofHours(2), byHand);
  }

  private static Freeze hand(String from, String until) {
    return new Freeze(Instant.parse(from), Instant.parse(until), "freeze by Min (TV)");
  }
}
