package tidegate.cloud.rds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The RDS instance as it is now.
 *
 * @param instanceClass for example db.t4g.micro
 * @param backupWindow hh24:mi-hh24:mi in UTC
 * @param maintenanceWindow ddd:hh24:mi-ddd:hh24:mi in UTC
 * @param pending names of changes that wait for the maintenance window
 * @param restorableTo the newest point in time it can be restored to
 * @param parameterGroup name of its parameter group; empty if none
 * @param aurora storage and connections are Aurora's, backups its cluster's
 */
public record DatabaseState(
    String status,
    String instanceClass,
    int allocatedGiB,
    int maxAllocatedGiB,
    int backupRetentionDays,
    String backupWindow,
    String maintenanceWindow,
    List<String> pending,
    Optional<Instant> restorableTo,
    String parameterGroup,
    boolean aurora) {

  public DatabaseState {
    pending = List.copyOf(pending);
  }

  /** An instance that is not Aurora's. */
  public DatabaseState(
      String status,
      String instanceClass,
      int allocatedGiB,
      int maxAllocatedGiB,
      int backupRetentionDays,
      String backupWindow,
      String maintenanceWindow,
      List<String> pending,
      Optional<Instant> restorableTo,
      String parameterGroup) {
    this(
        status,
        instanceClass,
        allocatedGiB,
        maxAllocatedGiB,
        backupRetentionDays,
        backupWindow,
        maintenanceWindow,
        pending,
        restorableTo,
        parameterGroup,
        /* aurora= */ false);
  }
}
