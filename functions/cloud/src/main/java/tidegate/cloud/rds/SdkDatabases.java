package tidegate.cloud.rds;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.PendingModifiedValues;

/** {@link Databases} over the SDK. Thread-safe. */
public final class SdkDatabases implements Databases {

  private final Supplier<RdsClient> rds;
  private final String instance;

  public SdkDatabases(Supplier<RdsClient> rds, String instance) {
    this.rds = rds;
    this.instance = instance;
  }

  @Override
  public DatabaseState describe() {
    DBInstance wire =
        rds.get()
            .describeDBInstances(request -> request.dbInstanceIdentifier(instance))
            .dbInstances()
            .getFirst();
    return wire.dbClusterIdentifier() == null ? state(wire) : aurora(wire);
  }

  /** An instance of Aurora has no restore point: its cluster has. */
  private DatabaseState aurora(DBInstance wire) {
    DBCluster cluster =
        rds.get()
            .describeDBClusters(request -> request.dbClusterIdentifier(wire.dbClusterIdentifier()))
            .dbClusters()
            .getFirst();
    DatabaseState state = state(wire);
    return new DatabaseState(
        state.status(),
        state.instanceClass(),
        state.allocatedGiB(),
        state.maxAllocatedGiB(),
        number(cluster.backupRetentionPeriod()),
        text(cluster.preferredBackupWindow()),
        state.maintenanceWindow(),
        state.pending(),
        Optional.ofNullable(cluster.latestRestorableTime()),
        state.parameterGroup(),
        /* aurora= */ true);
  }

  private static DatabaseState state(DBInstance wire) {
    return new DatabaseState(
        wire.dbInstanceStatus(),
        wire.dbInstanceClass(),
        number(wire.allocatedStorage()),
        number(wire.maxAllocatedStorage()),
        number(wire.backupRetentionPeriod()),
        text(wire.preferredBackupWindow()),
        text(wire.preferredMaintenanceWindow()),
        pending(wire.pendingModifiedValues()),
        Optional.ofNullable(wire.latestRestorableTime()),
        wire.dbParameterGroups().stream()
            .findFirst()
            .map(group -> text(group.dbParameterGroupName()))
            .orElse(""));
  }

  /** The names of what is set: each is a change that waits. */
  private static List<String> pending(@Nullable PendingModifiedValues values) {
    return values == null
        ? List.of()
        : values.sdkFields().stream()
            .filter(field -> isSet(field.getValueOrDefault(values)))
            .map(SdkField::memberName)
            .toList();
  }

  private static boolean isSet(@Nullable Object value) {
    return value != null && !(value instanceof List<?> list && list.isEmpty());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
