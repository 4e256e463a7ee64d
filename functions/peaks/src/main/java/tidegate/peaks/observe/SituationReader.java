package tidegate.peaks.observe;

import java.time.Instant;
import java.util.Optional;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.scaling.Scaling;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.log.JsonLog;
import tidegate.peaks.memory.MemoryTags;

/** Reads what every tick needs, in three calls. */
public final class SituationReader {

  private final PeakCalendar calendar;
  private final EcsService service;
  private final Scaling scaling;
  private final LoadBalancers loadBalancers;
  private final JsonLog log;

  public SituationReader(
      PeakCalendar calendar,
      EcsService service,
      Scaling scaling,
      LoadBalancers loadBalancers,
      JsonLog log) {
    this.calendar = calendar;
    this.service = service;
    this.scaling = scaling;
    this.loadBalancers = loadBalancers;
    this.log = log;
  }

  public Situation read(Instant now) {
    ServiceState state = service.describe();
    return new Situation(
        now,
        calendar,
        state,
        scaling.target(),
        state.primary().map(TaskSet::targetGroupArn).flatMap(this::health),
        MemoryTags.read(state.tags(), now));
  }

  /** A floor is raised whether or not its health can be read. */
  private Optional<TargetHealth> health(String targetGroupArn) {
    if (targetGroupArn.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(loadBalancers.health(targetGroupArn));
    } catch (RuntimeException unread) {
      log.error("target health could not be read", unread);
      return Optional.empty();
    }
  }
}
