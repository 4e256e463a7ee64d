package tidegate.peaks.tell;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import tidegate.core.calendar.Window;
import tidegate.core.time.HumanTime;
import tidegate.peaks.readiness.Gap;
import tidegate.peaks.readiness.Readiness;
import tidegate.peaks.readiness.ReadinessTopic;

/** What is said in English of the look ahead of a peak. */
record EnglishReadiness(HumanTime times) {

  /** What is missing for a peak, and what could not be asked. */
  String lookedAhead(Window window, Readiness readiness, Instant now) {
    String starts =
        "%s starts on %s and ends on %s"
            .formatted(
                English.capital(window.name().the()),
                times.instant(window.start(), now),
                times.instant(window.end(), now));
    String found =
        readiness.gaps().isEmpty()
            ? readiness.unasked().isEmpty()
                ? ", and nothing is missing for it."
                : ". Nothing was found missing, but not all could be asked."
            : readiness.gaps().stream()
                .map(gap -> "- " + gap(gap, now))
                .collect(joining("\n", ". It is not ready:\n", ""));
    String unasked =
        readiness.unasked().stream()
            .map(what -> "\n- " + name(what.topic()) + ": " + what.why())
            .collect(joining());
    return starts
        + found
        + (unasked.isEmpty() ? "" : "\nCould not be asked, so look at it yourself:" + unasked)
        + "\nAsked: "
        + readiness.asked().stream().map(EnglishReadiness::name).collect(joining(", "))
        + ".";
  }

  private String gap(Gap gap, Instant now) {
    return switch (gap) {
      case Gap.Vcpus(double needed, double quota, boolean hotfix) ->
          "Fargate's quota is %.0f vCPUs and %s needs %.0f. Raise L-3032A538 in Service Quotas; it takes a day or two."
              .formatted(quota, hotfix ? "a hotfix in the peak" : "the floor", needed);
      case Gap.Connections(int needed, int limit, String name, boolean hotfix) ->
          "%s can open %d database connections. %s allows about %d, of which a fifth should stay free. Use fewer PHP workers or a larger class."
              .formatted(hotfix ? "A hotfix in the peak" : "The floor", needed, name, limit);
      case Gap.Maintenance(String window, var pending) ->
          "The database's maintenance window %s UTC falls into the peak%s. Move it."
              .formatted(
                  window,
                  pending.isEmpty() ? "" : " and would apply " + String.join(", ", pending));
      case Gap.Backup(String window) ->
          "The database's backup window %s UTC falls into the start of the peak. Move it."
              .formatted(window);
      case Gap.Database(String status) ->
          "The database is %s, not available. Look at it in RDS.".formatted(status);
      case Gap.NoRestorePoint _ ->
          "The database cannot be restored to a moment. Set its backup retention to at least 7 days.";
      case Gap.Credits(double balance, String name) ->
          "The database (%s) has %.0f CPU credits left: at full speed one vCPU lasts that many minutes. Take a class without credits (m or r) for the peak."
              .formatted(name, balance);
      case Gap.Storage(double free, int allocated) ->
          "The database has %.1f of %d GiB free. Allocate more now; it grows by itself once in six hours at most."
              .formatted(free, allocated);
      case Gap.ImageGone(String container, String image, boolean archived) when archived ->
          "The running image %s (container %s) is archived in ECR; a new task cannot start. Restore it (aws ecr update-image-storage-class), and look at the repository's lifecycle policy."
              .formatted(image, container);
      case Gap.ImageGone(String container, String image, boolean _) ->
          "The running image %s (container %s) is no longer in ECR; a new task cannot start. Push it again or deploy a release, and look at the repository's lifecycle policy."
              .formatted(image, container);
      case Gap.PolicyOfOneColour(String policy, String group, boolean servesNow) ->
          "The scaling policy %s follows one target group alone, as ALBRequestCountPerTarget does: %s, which %s. AWS does not support this with blue/green. Use a metric that adds both target groups."
              .formatted(
                  policy,
                  group,
                  servesNow
                      ? "serves visitors only until the next rollout"
                      : "does not serve visitors now, so it sees no load");
      case Gap.MaxByOthers(String action, int max, int floor, Instant at) ->
          "The scheduled action %s sets max to %d at %s, below the floor of %d: AWS stops tasks at once, and they are back some minutes after the next tick. Take it away for the peak, or suspend it: ScheduledScalingSuspended=true."
              .formatted(action, max, times.instant(at, now), floor);
      case Gap.ScaleOutSuspended _ ->
          "Scale-out is suspended, so policies add no task above the floor. Resume it: DynamicScalingOutSuspended=false.";
      case Gap.ScaleInSuspended _ ->
          "Scale-in is suspended, so tasks stay after the peak. Resume it: DynamicScalingInSuspended=false.";
    };
  }

  private static String name(ReadinessTopic topic) {
    return switch (topic) {
      case FARGATE_QUOTA -> "Fargate's quota";
      case RUNNING_IMAGE -> "the running image in ECR";
      case SCALING_POLICIES -> "scaling policies";
      case SCHEDULED_ACTIONS -> "others' scheduled actions";
      case SUSPENDED_SCALING -> "suspended scaling";
      case DATABASE -> "the database";
      case DATABASE_CONNECTIONS -> "database connections";
      case DATABASE_METRICS -> "database credits and storage";
    };
  }
}
