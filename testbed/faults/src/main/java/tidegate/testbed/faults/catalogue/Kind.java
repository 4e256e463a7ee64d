package tidegate.testbed.faults.catalogue;

/** What is right to do with a release like this. */
public enum Kind {
  /** Visitors would be hurt: must be refused. */
  FAULT,
  /** Somebody should know, but visitors would not be hurt: must pass with a warning. */
  WARNING,
  /** Only looks like a fault: must pass. */
  HEALTHY_VARIANT,
  /** Hurts, and nobody who looks from outside or into the rows can see it: passes, knowingly. */
  UNSEEN
}
