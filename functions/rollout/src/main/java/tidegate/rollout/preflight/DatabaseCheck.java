package tidegate.rollout.preflight;

import tidegate.cloud.rds.DatabaseState;
import tidegate.core.policy.Moment;

/** A release may change the schema that blue shares; then only a restore point leads back. */
final class DatabaseCheck implements PreflightCheck {

  @Override
  public String id() {
    return "database";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.UNSAFE;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    DatabaseState database = subject.facts().database();
    return switch (database.status()) {
      case "available", "backing-up", "storage-optimization" -> restorable(database);
      case "modifying",
          "maintenance",
          "upgrading",
          "rebooting",
          "starting",
          "configuring-enhanced-monitoring",
          "configuring-log-exports",
          "renaming" ->
          Result.waits("the database is {0}", "데이터베이스 상태가 {0}입니다", database.status());
      default ->
          new Result.Faulty(
              Text.of("the database is {0}", "데이터베이스 상태가 {0}입니다", database.status()),
              Text.of("bring it back to available", "available 상태로 되돌리세요"));
    };
  }

  private static Result restorable(DatabaseState database) {
    return database.backupRetentionDays() > 0 && database.restorableTo().isPresent()
        ? Result.passed()
        : new Result.Faulty(
            Text.of("the database has no restore point", "데이터베이스에 복원 지점이 없습니다"),
            Text.of("set its backup retention to at least 7 days", "백업 보존 기간을 7일 이상으로 하세요"));
  }
}
