package tidegate.probe.check;

/** A check of a door that should be closed. Tried only where the probe is no stranger. */
interface DoorCheck extends Check {

  @Override
  default void examine(Observations observed, Notes notes) {
    if (observed.against().isEmpty()) {
      notes.skip("tried only where green is compared with blue");
    }
  }
}
