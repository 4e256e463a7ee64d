package tidegate.rollout.preflight;

/** What one check says. */
public sealed interface Result {

  record Passed() implements Result {}

  /** There was nothing to look at. */
  record Skipped(Text why) implements Result {}

  /** It will pass by itself; the rollout waits. */
  record Waits(Text why) implements Result {}

  /** Somebody must act. */
  record Faulty(Text what, Text fix) implements Result {}

  static Result passed() {
    return new Passed();
  }

  static Result skipped(String english, String korean, Object... arguments) {
    return new Skipped(Text.of(english, korean, arguments));
  }

  static Result waits(String english, String korean, Object... arguments) {
    return new Waits(Text.of(english, korean, arguments));
  }
}
