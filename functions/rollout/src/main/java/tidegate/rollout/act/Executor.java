package tidegate.rollout.act;

import java.util.Map;
import java.util.Optional;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentInFlightException;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.release.Release;
import tidegate.rollout.decide.Decider;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;

/** Takes the one step that a plan asks for. Thread-safe. */
public final class Executor {

  private final Decider decider;
  private final Map<String, String> hooks;

  /** Lifecycle event name to function name, in CodeDeploy's order, is what {@code hooks} holds. */
  public Executor(Decider decider, Map<String, String> hooks) {
    this.decider = decider;
    this.hooks = hooks;
  }

  /** Does it through {@code aws}, which may be a {@link DryRun}'s. */
  public Outcome execute(Plan plan, Facts facts, Aws aws) {
    return switch (plan) {
      case Plan.Stay(Reason reason) -> new Outcome.Stayed(reason);
      case Plan.Start start -> start(start, facts, aws);
      case Plan.Stop(Deployment deployment) ->
          aws.deployments().stopAndRollBack(deployment.id())
              ? new Outcome.Stopped(deployment)
              : new Outcome.EndedFirst(deployment);
    };
  }

  private Outcome start(Plan.Start start, Facts facts, Aws aws) {
    Release release = start.release();
    TaskSet primary = facts.primary();
    Image image = start.image();
    String revision =
        aws.taskDefinitions()
            .registerClone(facts.running(), primary.container(), image.reference(), image.digest());
    // Between the first look and here another invocation may have come and gone.
    Optional<Reason> overtaken =
        start.wayBack() ? Optional.empty() : decider.overtaken(release, facts);
    if (overtaken.isPresent()) {
      return new Outcome.Stayed(overtaken.get());
    }
    var appSpec = new AppSpec(revision, primary.container(), primary.port(), hooks);
    String description = new Description(release.tag(), release.digest()).text();
    try {
      return new Outcome.Started(
          release,
          aws.deployments().create(appSpec, description, start.wayBack()),
          start.wayBack());
    } catch (DeploymentInFlightException _) {
      return new Outcome.Stayed(new Reason.Overtaken(release));
    }
  }
}
