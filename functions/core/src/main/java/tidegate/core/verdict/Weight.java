package tidegate.core.verdict;

/** How much a check counts in the verdict. */
public enum Weight {
  /** Must be proved: a failure blocks, and so does not having been able to measure. */
  ABSOLUTE,
  /** Compared with blue: blocks only when it failed where blue does not. */
  RELATIVE
}
