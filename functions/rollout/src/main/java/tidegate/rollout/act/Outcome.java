package tidegate.rollout.act;

import java.util.List;
import tidegate.cloud.Denied;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Acceptance;
import tidegate.core.release.Release;
import tidegate.rollout.decide.FreezeChange;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Checked;

/** What became of a plan. */
public sealed interface Outcome {

  /** Nothing was changed. */
  record Stayed(Reason reason) implements Outcome {}

  /**
   * A deployment was started.
   *
   * @param revision the ARN of what it runs; empty where that is not known
   * @param passed what was in its way and did not stop it
   */
  record Started(
      Release release, String deploymentId, Intent intent, String revision, List<Checked> passed)
      implements Outcome {}

  /** AWS refused to register the revision or to start the deployment. */
  record Failed(Release release, String why) implements Outcome {}

  /** A deployment in flight was stopped and is rolled back. */
  record Stopped(Deployment deployment) implements Outcome {}

  /** A person's go was given; traffic shifts now. */
  record WentOn(Deployment deployment) implements Outcome {}

  /**
   * A person's word was remembered.
   *
   * @param remaining checks that refused the release, too, and are not accepted
   */
  record Accepted(Release release, Acceptance acceptance, List<String> remaining)
      implements Outcome {}

  /** A person froze or thawed the site. */
  record FreezeChanged(FreezeChange change) implements Outcome {}

  /** What was to be stopped had ended by itself a moment before. */
  record EndedFirst(Deployment deployment) implements Outcome {}

  /** A permission is missing for what comes before or after the checks. */
  record AccessDenied(Denied denied) implements Outcome {}
}
