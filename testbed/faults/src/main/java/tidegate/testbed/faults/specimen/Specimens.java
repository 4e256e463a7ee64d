package tidegate.testbed.faults.specimen;

import java.util.List;
import java.util.stream.Stream;

/** All that is in the zoo. */
public final class Specimens {

  private Specimens() {}

  public static List<Specimen> all() {
    return Stream.of(
            SettingOddities.all(),
            PlaceOddities.all(),
            TextOddities.all(),
            UpkeepOddities.all(),
            AddressFaults.all(),
            MarkupFaults.all(),
            CodeFaults.all(),
            DatabaseFaults.all(),
            ServingFaults.all(),
            DoorFaults.all(),
            UpkeepFaults.all(),
            Unseen.all())
        .flatMap(List::stream)
        .toList();
  }
}
