package tidegate.verify.observe;

import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;

/**
 * Something that is wrong with production, seen in two looks.
 *
 * @param where from where it was seen
 */
public record Fault(Vantage where, Finding finding) {

  /** Names the fault to people. */
  public String key() {
    return where.word() + "/" + finding.check();
  }

  /**
   * Names the fault where it is remembered: that nobody could see a check is another word than that
   * it was seen broken, so that the second is told after the first.
   */
  public String mark() {
    return measured() ? key() : key() + "/unseen";
  }

  /** Whether it was seen to be broken; otherwise nobody could look. */
  public boolean measured() {
    return finding.outcome() == Outcome.FAILED;
  }

  /** From where production is looked at. */
  public enum Vantage {
    INSIDE,
    OUTSIDE;

    String word() {
      return this == INSIDE ? "inside" : "outside";
    }
  }
}
