package tidegate.testbed.load.climb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tidegate.testbed.load.http.Reply;

/** Sleeps are lower bounds of time, so these hold on a machine of any speed. */
@Timeout(60)
class StepRunnerTest {
  private static final URI PAGE = URI.create("http://127.0.0.1/");
  private static final Reply GOOD =
      new Reply.Answered(200, HttpHeaders.of(Map.of(), (_, _) -> true), "");

  private final Halt halt = new Halt();
  private final AtomicBoolean stalled = new AtomicBoolean();

  /** A test that sends only after an answer would see one long wait and 59 short ones. */
  @Test
  void oneStallOfTheSiteIsAWaitOfAllWhoCameMeanwhile() {
    var site = new ReentrantLock();
    LoadStep step =
        runner(
                _ -> {
                  site.lock();
                  try {
                    stallOnce(600);
                  } finally {
                    site.unlock();
                  }
                  return GOOD;
                },
                () -> PAGE,
                Limits.MOST_WAITING)
            .run(60 * 120, 0.5);
    assertThat(step.p50()).isGreaterThan(200);
    assertThat(step.errors()).isEmpty();
  }

  @Test
  void aLateSenderIsAWaitToo() {
    LoadStep step =
        runner(
                _ -> GOOD,
                () -> {
                  stallOnce(600);
                  return PAGE;
                },
                Limits.MOST_WAITING)
            .run(60 * 120, 0.5);
    assertThat(step.p50()).isGreaterThan(200);
    assertThat(step.late()).isGreaterThan(200);
  }

  @Test
  void endsTheTestWhenTooManyWaitAtOnce() {
    LoadStep step = runner(StepRunnerTest::hang, () -> PAGE, 5).run(60 * 200, 10);
    assertThat(halt.reason()).hasValueSatisfying(why -> assertThat(why).contains("more than 5"));
    assertThat(step.sent()).isLessThanOrEqualTo(6);
    assertThat(step.held()).isFalse();
    assertThat(step.failed()).as("who was given up says nothing of the site").isZero();
  }

  @Test
  void sendsNoMoreWhenP95CannotHoldAnyMore() {
    LoadStep step =
        new StepRunner(
                _ -> {
                  sleep(30);
                  return GOOD;
                },
                () -> PAGE,
                new SplittableRandom(1),
                System::nanoTime,
                limits(Duration.ofMillis(20), Limits.MOST_WAITING),
                halt)
            .run(60 * 100, 60);
    assertThat(step.sent()).isLessThan(step.planned());
    assertThat(step.held()).isFalse();
    assertThat(halt.reason()).isEmpty();
  }

  private StepRunner runner(Function<URI, Reply> ask, Supplier<URI> next, int mostWaiting) {
    return new StepRunner(
        ask,
        next,
        new SplittableRandom(1),
        System::nanoTime,
        limits(Duration.ofSeconds(30), mostWaiting),
        halt);
  }

  private static Limits limits(Duration p95, int mostWaiting) {
    return new Limits(p95, 1, 10, 100_000, Duration.ofMinutes(5), mostWaiting);
  }

  private void stallOnce(int millis) {
    if (stalled.compareAndSet(false, true)) {
      sleep(millis);
    }
  }

  private static Reply hang(URI address) {
    return sleep(20_000) ? GOOD : new Reply.Abandoned();
  }

  /** Whether it slept to the end. */
  private static boolean sleep(int millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
