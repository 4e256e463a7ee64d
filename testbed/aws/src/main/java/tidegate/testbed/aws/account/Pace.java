package tidegate.testbed.aws.account;

import java.time.Duration;

/**
 * How long AWS takes, in virtual time.
 *
 * @param taskLaunch from a task's creation to its container's start
 * @param healthCheck between two looks at a target; zero looks only once, after the start, and
 *     again when told to
 * @param lifecycleStep CodeDeploy between two lifecycle events
 * @param drain from a target's deregistration to its task's stop
 * @param placementRetry ECS after a task could not be placed
 * @param unfulfilled Application Auto Scaling until it gives a scaling activity up
 */
public record Pace(
    Duration taskLaunch,
    Duration healthCheck,
    Duration lifecycleStep,
    Duration drain,
    Duration placementRetry,
    Duration unfulfilled) {

  /** Figures like those measured on Fargate. */
  public static Pace likeFargate() {
    return new Pace(
        Duration.ofSeconds(55),
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(15));
  }

  public Pace withTaskLaunch(Duration duration) {
    return new Pace(duration, healthCheck, lifecycleStep, drain, placementRetry, unfulfilled);
  }

  public Pace withHealthCheck(Duration duration) {
    return new Pace(taskLaunch, duration, lifecycleStep, drain, placementRetry, unfulfilled);
  }
}
