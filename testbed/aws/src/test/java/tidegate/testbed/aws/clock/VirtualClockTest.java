package tidegate.testbed.aws.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private final VirtualClock clock = new VirtualClock(START);
  private final List<String> ran = new ArrayList<>();

  @Test
  void runsEventsInTimeOrderAndAtEqualTimesInPlannedOrder() {
    plan("late", 20);
    plan("first", 10);
    plan("second", 10);
    clock.advanceBy(Duration.ofSeconds(30));
    assertThat(ran).containsExactly("first@10", "second@10", "late@20");
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
  }

  @Test
  void runsWhatAnEventPlansWithinTheSameAdvance() {
    clock.after(Duration.ofSeconds(5), () -> plan("inner", 5));
    clock.advanceBy(Duration.ofSeconds(30));
    assertThat(ran).containsExactly("inner@10");
  }

  @Test
  void letsOtherEventsRunWhileAnInvocationTakesItsTime() {
    plan("meanwhile", 3);
    clock.after(Duration.ofSeconds(1), () -> invoke("function", 10));
    clock.advanceBy(Duration.ofSeconds(2));
    assertThat(ran).containsExactly("function@1", "meanwhile@3");
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(11));
  }

  @Test
  void givesWhatAFunctionAskedForEffectAtItsEnd() {
    clock.during(() -> {
      clock.soon(() -> note("effect"));
      return Duration.ofSeconds(10);
    });
    clock.advanceBy(Duration.ZERO);
    assertThat(ran).containsExactly("effect@10");
  }

  @Test
  void stopsAtTheMomentThatIsWaitedFor() {
    plan("wanted", 10);
    plan("later", 20);
    assertThat(clock.advanceUntil(() -> !ran.isEmpty(), Duration.ofMinutes(1))).isTrue();
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
    assertThat(clock.advanceUntil(() -> ran.size() > 2, Duration.ofMinutes(1))).isFalse();
  }

  private void plan(String name, int seconds) {
    clock.after(Duration.ofSeconds(seconds), () -> note(name));
  }

  private void invoke(String name, int seconds) {
    clock.during(() -> {
      note(name);
      return Duration.ofSeconds(seconds);
    });
  }

  private void note(String name) {
    ran.add(name + "@" + Duration.between(START, clock.instant()).toSeconds());
  }
}
