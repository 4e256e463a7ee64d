package tidegate.probe.check;

/** A check of green against blue, when everything has been seen of both. */
interface ComparisonCheck extends Check {

  void compare(Observations green, Observations blue, Notes notes);

  @Override
  default void examine(Observations observed, Notes notes) {
    observed
        .against()
        .ifPresentOrElse(
            blue -> compare(observed, blue, notes),
            () -> notes.skip("there is nothing to compare with"));
  }
}
