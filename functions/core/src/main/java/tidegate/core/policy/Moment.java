package tidegate.core.policy;

/** What may stand in a rollout's way. */
public enum Moment {
  /** It would start, and a peak is on or too near. */
  FREEZE_AT_START,
  /** Its traffic would shift, and a peak's capacity is due. */
  FREEZE_AT_SHIFT,
  /** It is before its shift, and a peak's lead starts. */
  LEAD_STARTS,
  /** An alarm of the deployment group is red. */
  RED_ALARM,
  /** Fewer tasks run than are wanted, or a task set is not stable. */
  UNSTEADY,
  /** No healthy task serves visitors. */
  PRODUCTION_DOWN,
  /** A scaling activity is in progress. */
  SCALING,
  /** ECR's scan has critical findings in the image. */
  CRITICAL_FINDINGS,
  /**
   * A check before the start finds it unsafe: no restore point, no test listener, no auto-rollback.
   */
  UNSAFE,
  /** Its owner wants to be told and no more, or the rollout itself is the cure. */
  TOLD_ONLY,
  /** What it needs is not there: no image, no task set, no listener, no group. */
  IMPOSSIBLE
}
