package tidegate.probe.check;

/** A check of a door that should be closed. Tried only where the probe is no stranger. */
interface DoorCheck extends Check {

  @Override
  default void examine(Survey survey, Notes notes) {
    if (survey.against().isEmpty()) {
      notes.skip("tried only where green is compared with blue");
    }
  }
}
