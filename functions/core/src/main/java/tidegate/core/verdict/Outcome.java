package tidegate.core.verdict;

/**
 * How one check ended, best first. Measured bad, not measured and skipped are different things:
 * only {@link #FAILED} says that the site is broken, and {@link #SKIPPED} says that there was
 * nothing to look at.
 */
public enum Outcome {
  PASSED,
  SKIPPED,
  WARNED,
  UNMEASURED,
  FAILED;

  /** The worse of two. */
  public Outcome worse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
