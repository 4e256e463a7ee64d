package tidegate.peaks.observe;

import java.util.Optional;
import java.util.OptionalInt;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.TargetHealth;

/**
 * What there is of a floor.
 *
 * @param running tasks of the PRIMARY task set
 * @param healthy its healthy targets; empty where they could not be read
 * @param steady ECS calls the task set steady
 */
public record CapacityStatus(int running, OptionalInt healthy, boolean steady) {

  /**
   * Under another controller than CodeDeploy's a service has no task sets, and its own numbers tell
   * what serves.
   */
  static CapacityStatus of(ServiceState service, Optional<TargetHealth> health) {
    return service.controller().equals(ServiceState.CODE_DEPLOY) || !service.taskSets().isEmpty()
        ? of(service.primary(), health)
        : new CapacityStatus(
            service.running(),
            OptionalInt.of(service.running()),
            service.running() == service.desired() && service.pending() == 0);
  }

  /** A task set behind no load balancer is as healthy as it runs. */
  private static CapacityStatus of(Optional<TaskSet> primary, Optional<TargetHealth> health) {
    int running = primary.map(TaskSet::running).orElse(0);
    boolean behind = primary.filter(set -> !set.targetGroupArn().isEmpty()).isPresent();
    OptionalInt healthy =
        health
            .map(measured -> OptionalInt.of(measured.healthy()))
            .orElse(behind ? OptionalInt.empty() : OptionalInt.of(running));
    return new CapacityStatus(running, healthy, primary.filter(TaskSet::steady).isPresent());
  }

  /** Enough tasks run and answer. */
  public boolean holds(int floor) {
    return running >= floor && healthy.orElse(0) >= floor;
  }

  /** Holds, and ECS has no more to start. */
  public boolean proves(int floor) {
    return holds(floor) && (steady || running > floor);
  }
}
