package tidegate.peaks;

/** English causes and gaps, each with its remedy. */
final class EnglishAdvice {

  private EnglishAdvice() {}

  static String of(Cause cause) {
    String what =
        switch (cause.kind()) {
          case QUOTA ->
              "Fargate's vCPU quota: raise L-3032A538 in Service Quotas now, and stop other tasks"
                  + " of the account meanwhile";
          case PLACEMENT ->
              "tasks cannot be placed: free addresses in the subnets or add one in another zone";
          case IMAGE_PULL ->
              "the image cannot be pulled: is it still in ECR, and may the execution role pull it?";
          case HEALTH_CHECK ->
              "tasks run but are not healthy: look at the site's log, the database and the health"
                  + " check's path";
          case START -> "tasks stop as they start: look at the stopped tasks' reasons in ECS";
          case SCALING -> "a scaling activity failed: look at the scaling activities";
          case ROLLOUT -> "a rollout holds the service: wait for it, or stop it with rollback";
          case UNREAD -> "not everything could be read: look at the function's log and permissions";
          case UNKNOWN -> "AWS names none: look at the service's events";
        };
    return cause.evidence().isEmpty() ? what : what + " [" + cause.evidence() + "]";
  }

  static String of(Gap gap) {
    return switch (gap) {
      case Gap.Vcpus(double needed, double quota, boolean hotfix) ->
          "Fargate's quota is %.0f vCPUs and %s needs %.0f; raise L-3032A538 in Service Quotas"
              .formatted(quota, hotfix ? "a hotfix in the peak" : "the floor", needed);
      case Gap.Connections(int needed, int limit, String name, boolean hotfix) ->
          ("%s could ask for %d database connections and %s gives about %d, of which a fifth should"
                  + " stay free; fewer PHP workers or a larger class")
              .formatted(hotfix ? "a hotfix in the peak" : "the floor", needed, name, limit);
      case Gap.Maintenance(String window, var pending) ->
          "the database's maintenance %s UTC falls into it%s; move it"
              .formatted(
                  window,
                  pending.isEmpty() ? "" : " and would apply " + String.join(", ", pending));
      case Gap.Backup(String window) ->
          "the database's backup %s UTC falls into its start; move it".formatted(window);
      case Gap.Database(String status) ->
          "the database is " + status + ", not available; look at it in RDS";
      case Gap.Credits(double balance, String name) ->
          "%s has %.0f CPU credits left, as many minutes of one vCPU; let it rest or take a class without"
                  .formatted(name, balance)
              + " credits";
      case Gap.Storage(double free, int allocated) ->
          "the database has %.1f of %d GiB free; allocate more now, it grows once in six hours"
              .formatted(free, allocated);
      case Gap.Unread(String what) -> what + " could not be read; look at the permissions";
    };
  }
}
