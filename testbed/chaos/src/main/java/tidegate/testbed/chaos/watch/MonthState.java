package tidegate.testbed.chaos.watch;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.aws.scaling.ScalableTargetState;
import tidegate.testbed.chaos.plan.MonthPlan;
import tidegate.testbed.chaos.plan.PlannedAction;
import tidegate.testbed.chaos.simulation.Simulation;

/** What all watchers see: the stage, the month as planned, and the deployments so far. */
public final class MonthState {
  final Simulation stage;
  final MonthPlan plan;
  final Map<String, ObservedDeployment> rollouts = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private Instant floorAt = Instant.MIN;
  private int floor;

  public MonthState(Simulation stage, MonthPlan plan) {
    this.stage = stage;
    this.plan = plan;
  }

  @FormatMethod
  void report(String invariant, @FormatString String form, Object... args) {
    violations.add(new Violation(now(), invariant, form.formatted(args)));
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  StandInAws aws() {
    return stage.aws();
  }

  Instant now() {
    return stage.clock().instant();
  }

  /** The deployment that holds the group. */
  Optional<ObservedDeployment> inFlight() {
    return rollouts.values().stream().filter(ObservedDeployment::active).findFirst();
  }

  Optional<TaskSetState> primary() {
    return stage.site().service().primary();
  }

  ScalableTargetState target() {
    return aws().scaling().target(stage.site().service().resourceId()).orElseThrow();
  }

  /** Kept while the time stays: several watchers ask at each look. */
  int floor(Instant at) {
    if (!at.equals(floorAt)) {
      floorAt = at;
      floor = plan.calendar().floorAt(at).tasks();
    }
    return floor;
  }

  /** Whether a deed of a kind was done in {@code (from, to]}. */
  boolean done(Class<? extends PlannedAction.Action> kind, Instant from, Instant to) {
    return plan.actions().stream()
        .anyMatch(planned ->
            kind.isInstance(planned.action())
                && planned.at().isAfter(from)
                && !planned.at().isAfter(to));
  }

  /** Keeps the deployments up to date; before all watchers. */
  void keep(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.DeploymentChanged changed -> {
        ObservedDeployment rollout = rollout(changed.deploymentId());
        rollout.status = changed.status();
        rollout.changed = changed.at();
      }
      case JournalEntry.LifecycleEventChanged changed ->
          rollout(changed.deploymentId()).events.put(changed.event(), changed.status());
      case JournalEntry.HookAnswered answered ->
          rollout(answered.deploymentId()).answers.put(answered.event(), answered.status());
      default -> {
        // Nothing of a deployment.
      }
    }
  }

  private ObservedDeployment rollout(String id) {
    return rollouts.computeIfAbsent(
        id,
        _ -> {
          var about = aws().codeDeploy().about(id).orElseThrow();
          return new ObservedDeployment(
              id, about.createdAt(), about.rollback(), about.description());
        });
  }
}
