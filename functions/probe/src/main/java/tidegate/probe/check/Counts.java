package tidegate.probe.check;

import tidegate.core.verdict.Weight;

/** How a check's faults count. */
public enum Counts {
  /** A fault blocks on its own, and so does not having been able to look. */
  ABSOLUTE,
  /** A fault blocks where blue does not have it, too. */
  RELATIVE,
  /** A fault is told and never blocks. */
  TOLD;

  public Weight weight() {
    return switch (this) {
      case ABSOLUTE -> Weight.ABSOLUTE;
      case RELATIVE, TOLD -> Weight.RELATIVE;
    };
  }
}
