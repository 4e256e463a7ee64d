package tidegate.cloud.codedeploy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.LifecycleEvent;

/** The deployments of the one deployment group. */
public interface Deployments {

  DeploymentGroup group();

  /** Deployments created since, newest first; one call where there are none, else two. */
  List<Deployment> since(Instant created);

  /**
   * How long a deployment configuration takes to shift all traffic; zero where it does so at once.
   * CodeDeploy's own are known by their names, others are asked for.
   */
  Duration shiftTime(String configuration);

  Deployment get(String id);

  /**
   * The same; empty where CodeDeploy knows none of that id. What made a task set by hand may have
   * given it any.
   */
  Optional<Deployment> lookUp(String id);

  /** The deployment's lifecycle events as CodeDeploy tells them, in its order. */
  List<LifecycleEvent> lifecycle(String id);

  /**
   * Starts a deployment with an inline AppSpec.
   *
   * @param description at most 256 characters; see {@link Description}
   * @param ignoreAlarms whether it runs on while an alarm is red, as the way back must
   * @return the deployment's id
   * @throws DeploymentInFlightException where the group is taken
   */
  String create(AppSpec appSpec, String description, boolean ignoreAlarms);

  /**
   * Stops a deployment and rolls it back. Idempotent: one that has ended stays as it is.
   *
   * @return whether it was stopped; false where it had ended before
   */
  boolean stopAndRollBack(String id);

  /**
   * Gives the go that a deployment waits for before its shift. Idempotent: one that does not wait
   * stays as it is.
   *
   * @return whether it waited
   */
  boolean giveGo(String id);

  /** Answers a hook. One that has been answered before is no error. */
  void answer(String id, String executionId, boolean succeeded);
}
