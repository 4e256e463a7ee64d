package tidegate.probe.check;

/** A check of green against blue, when everything has been seen of both. */
interface Comparison extends Check {

  void compare(Survey green, Survey blue, Notes notes);

  @Override
  default void examine(Survey survey, Notes notes) {
    survey
        .against()
        .ifPresentOrElse(
            blue -> compare(survey, blue, notes),
            () -> notes.skip("there is nothing to compare with"));
  }
}
