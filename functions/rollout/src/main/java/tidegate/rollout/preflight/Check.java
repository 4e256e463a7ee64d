package tidegate.rollout.preflight;

/** One thing that must be so before a rollout starts. Looks only, changes nothing. */
interface Check {

  /** A name to find it by, in messages and documentation. */
  String id();

  Result examine(Subject subject);
}
