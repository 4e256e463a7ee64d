package tidegate.testbed.faults.gate;

/** What a usual gate would do with green. */
public record Opinion(Answer answer, String why) {

  /** Whether it lets green through; {@code UNASKED} where nobody wanted to know. */
  public enum Answer {
    PASSED,
    REFUSED,
    UNASKED
  }

  /** Of a gate that was not asked, to save the time. */
  public static Opinion unasked() {
    return new Opinion(Answer.UNASKED, "");
  }

  static Opinion passes() {
    return new Opinion(Answer.PASSED, "");
  }

  static Opinion refuses(String why) {
    return new Opinion(Answer.REFUSED, why);
  }
}
