package tidegate.rollout.decide;

import java.time.Duration;
import java.time.Instant;

/**
 * What woke the function.
 *
 * @param who what asked, as a deployment's description names it: ecr, codedeploy, schedule,
 *     operator
 * @param now the time by which is decided
 * @param late how much later than {@code now} it may really be; zero for a tick
 * @param clock the server's time, by which is remembered: what an event carries anybody may write
 */
public record Request(String who, Instant now, Duration late, Instant clock) {

  /** One that is never late, decided by the server's time. */
  public Request(String who, Instant now) {
    this(who, now, Duration.ZERO, now);
  }
}
