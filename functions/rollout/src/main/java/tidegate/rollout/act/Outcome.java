package tidegate.rollout.act;

import tidegate.cloud.Denied;
import tidegate.core.deployment.Deployment;
import tidegate.core.release.Release;
import tidegate.rollout.decide.Reason;

/** What became of a plan. */
public sealed interface Outcome {

  /** Nothing was changed. */
  record Stayed(Reason reason) implements Outcome {}

  /** A deployment was started. */
  record Started(Release release, String deploymentId, boolean wayBack) implements Outcome {}

  /** A deployment in flight was stopped and is rolled back. */
  record Stopped(Deployment deployment) implements Outcome {}

  /** What was to be stopped had ended by itself a moment before. */
  record EndedFirst(Deployment deployment) implements Outcome {}

  /** A permission is missing for what comes before or after the checks. */
  record AccessDenied(Denied denied) implements Outcome {}
}
