package tidegate.testbed.load.climb;

import java.time.Duration;

/**
 * What a step must keep to, and what the whole test must.
 *
 * @param p95 of the waits of a step that holds, at most
 * @param errors percent of a step's requests that may fail
 * @param stopErrors percent of a step's answers that end the test, from twenty answers on
 * @param mostRequests of the whole test
 * @param most time of the whole test; a step that would not fit is not begun
 * @param mostWaiting requests without an answer at one time; more end the test
 */
public record Limits(
    Duration p95,
    double errors,
    double stopErrors,
    int mostRequests,
    Duration most,
    int mostWaiting) {
  /** No task of a WordPress works on so many at once. */
  public static final int MOST_WAITING = 500;
}
