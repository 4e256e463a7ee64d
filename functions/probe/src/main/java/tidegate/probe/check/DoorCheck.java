package tidegate.probe.check;

/** A check of a door that should be closed. Tried only where the probe is no stranger. */
interface DoorCheck extends Check {

  @Override
  default void examine(Observations observed, Notes notes) {
    boolean tried = observed.pages().stream().anyMatch(page -> pages().contains(page.kind()));
    if (observed.against().isEmpty() && !tried) {
      notes.skip("tried only where green is compared with blue, or where it is asked for by name");
    }
  }
}
