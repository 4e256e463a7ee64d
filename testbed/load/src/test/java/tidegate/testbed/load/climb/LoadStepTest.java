package tidegate.testbed.load.climb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadStepTest {
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(1), 1, 10, 1_000, Duration.ofMinutes(1), 100);

  /** 100 arrivals in ten seconds, each answered at 8 a second: the last after 12.5 seconds. */
  @Test
  void countsWhatIsAnsweredAMinuteAndNotWhatIsSent() {
    LoadStep step = step(samples(100, i -> (i + 1) * 0.125));
    assertThat(step.answered()).isBetween(479.0, 481.0);
  }

  @Test
  void oneSlowAnswerIsNoQueue() {
    List<Sample> fast = samples(99, i -> (i + 1) * 0.1);
    LoadStep step = step(Stream.concat(fast.stream(), Stream.of(good(9, 19))).toList());
    assertThat(step.answered()).isBetween(590.0, 600.0);
    assertThat(step.held()).isTrue();
  }

  @Test
  void moreErrorsThanAllowedDoNotHoldAndAreToldByKind() {
    List<Sample> good = samples(98, i -> (i + 1) * 0.1);
    Sample wrong = new Sample(1, 1, 0, Optional.of("status 500"), /* cached= */ false);
    LoadStep step = step(Stream.concat(good.stream(), Stream.of(wrong, wrong)).toList());
    assertThat(step.held()).isFalse();
    assertThat(step.errors()).containsEntry("status 500", 2L);
  }

  @Test
  void aStepThatWasGivenUpDoesNotHold() {
    assertThat(step(samples(99, i -> (i + 1) * 0.1)).held()).isFalse();
  }

  private static LoadStep step(List<Sample> samples) {
    return LoadStep.of(600, 10, 100, 100, samples, LIMITS);
  }

  private static List<Sample> samples(int count, java.util.function.IntToDoubleFunction done) {
    return IntStream.range(0, count).mapToObj(i -> good(0.1, done.applyAsDouble(i))).toList();
  }

  private static Sample good(double wait, double done) {
    return new Sample(
        (long) (wait * 1e9), (long) (done * 1e9), 0, Optional.empty(), /* cached= */ false);
  }
}
