package tidegate.testbed.faults.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** Every case of the catalogue. */
public final class FaultCatalogue {

  private FaultCatalogue() {}

  public static List<FaultCase> all() {
    return Stream.of(
            SettingVariants.all(),
            AddressVariants.all(),
            ContentVariants.all(),
            MaintenanceVariants.all(),
            AddressFaults.all(),
            MarkupFaults.all(),
            CodeFaults.all(),
            DatabaseFaults.all(),
            ServingFaults.all(),
            AccessFaults.all(),
            MaintenanceFaults.all(),
            UnseenFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}
