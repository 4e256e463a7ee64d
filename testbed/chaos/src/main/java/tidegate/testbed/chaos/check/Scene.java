package tidegate.testbed.chaos.check;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.ecs.TaskSet;
import tidegate.testbed.aws.scaling.ScalableTarget;
import tidegate.testbed.aws.world.Happening;
import tidegate.testbed.chaos.life.Deed;
import tidegate.testbed.chaos.life.Life;
import tidegate.testbed.chaos.stage.Stage;

/** What all watchers see: the stage, the month as planned, and the deployments so far. */
public final class Scene {
  final Stage stage;
  final Life life;
  final Map<String, Rollout> rollouts = new LinkedHashMap<>();
  private final List<Complaint> complaints = new ArrayList<>();

  public Scene(Stage stage, Life life) {
    this.stage = stage;
    this.life = life;
  }

  @FormatMethod
  void complain(String invariant, @FormatString String form, Object... args) {
    complaints.add(new Complaint(now(), invariant, form.formatted(args)));
  }

  List<Complaint> complaints() {
    return List.copyOf(complaints);
  }

  StandInAws aws() {
    return stage.aws();
  }

  Instant now() {
    return stage.clock().instant();
  }

  /** The deployment that holds the group. */
  Optional<Rollout> inFlight() {
    return rollouts.values().stream().filter(Rollout::active).findFirst();
  }

  Optional<TaskSet> primary() {
    return stage.site().service().primary();
  }

  ScalableTarget target() {
    return aws().scaling().target(stage.site().service().resourceId()).orElseThrow();
  }

  int floor(Instant at) {
    return life.calendar().floorAt(at).tasks();
  }

  /** Whether a deed of a kind was done in {@code (from, to]}. */
  boolean done(Class<? extends Deed.Act> kind, Instant from, Instant to) {
    return life.deeds().stream()
        .anyMatch(deed ->
            kind.isInstance(deed.act()) && deed.at().isAfter(from) && !deed.at().isAfter(to));
  }

  /** Keeps the deployments up to date; before all watchers. */
  void keep(Happening happening) {
    switch (happening) {
      case Happening.DeploymentChanged changed -> {
        Rollout rollout = rollout(changed.deploymentId());
        rollout.status = changed.status();
        rollout.changed = changed.at();
      }
      case Happening.LifecycleEventChanged changed ->
          rollout(changed.deploymentId()).events.put(changed.event(), changed.status());
      case Happening.HookAnswered answered ->
          rollout(answered.deploymentId()).answers.put(answered.event(), answered.status());
      default -> {
        // Nothing of a deployment.
      }
    }
  }

  private Rollout rollout(String id) {
    return rollouts.computeIfAbsent(
        id,
        _ -> {
          var about = aws().codeDeploy().about(id).orElseThrow();
          return new Rollout(id, about.createdAt(), about.rollback(), about.description());
        });
  }
}
