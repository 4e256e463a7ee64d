package tidegate.verify;

import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;

/**
 * Something that is wrong with production, seen in two looks.
 *
 * @param where from where it was seen
 */
record Fault(Vantage where, Finding finding) {

  /** Names the fault where it is remembered. */
  String key() {
    return where.word() + "/" + finding.check();
  }

  /** Whether it was seen to be broken; otherwise nobody could look. */
  boolean measured() {
    return finding.outcome() == Outcome.FAILED;
  }

  /** From where production is looked at. */
  enum Vantage {
    INSIDE,
    OUTSIDE;

    String word() {
      return this == INSIDE ? "inside" : "outside";
    }
  }
}
