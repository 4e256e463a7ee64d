package tidegate.site.invariant;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.SiteStacks;

/** All of them, by chapter. */
final class Invariants {
  private Invariants() {}

  static List<Invariant> all() {
    return Stream.of(
            WallRules.rules(),
            NetworkRules.rules(),
            BalancerRules.rules(),
            TaskRules.rules(),
            SecretRules.rules(),
            ServiceRules.rules(),
            DeliveryRules.rules(),
            RoleRules.rules(),
            DataRules.rules(),
            StorageRules.rules(),
            MonitoringRules.rules(),
            FirewallRules.rules(),
            EdgeRules.rules(),
            OriginRules.rules(),
            NameRules.rules(),
            WiringRules.rules(),
            ChoiceRules.rules(),
            FunctionRules.rules(),
            VariableRules.rules(),
            TriggerRules.rules(),
            PermissionRules.rules(),
            NoticeRules.rules(),
            AlarmRules.rules(),
            ParameterRules.rules())
        .flatMap(List::stream)
        .toList();
  }

  /** The templates as they are in this repository. */
  static SiteStacks site() {
    return SiteStacks.read(Path.of("..").toAbsolutePath().normalize());
  }
}
