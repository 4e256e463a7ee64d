package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsCall;

/** Peaks stops no release that visitors get already: its capacity moves without harm. */
final class ServingIsNotStopped implements Watcher {
  /** What peaks read may be so old. */
  private static final Duration DECIDING = Duration.ofMinutes(2);

  private final MonthState month;
  private final Map<String, Instant> done = new HashMap<>();

  ServingIsNotStopped(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof JournalEntry.LifecycleEventChanged changed
        && changed.event().equals("AfterAllowTraffic")
        && changed.status().equals("Succeeded")) {
      done.put(changed.deploymentId(), changed.at());
    }
  }

  @Override
  public void called(AwsCall call) {
    if (!call.operation().equals("StopDeployment")
        || !call.principal().equals(month.stage.application().name("PeaksFunction"))) {
      return;
    }
    String id = call.request().get("deploymentId").getAsString();
    ObservedDeployment rollout = month.rollouts.get(id);
    Instant since = done.get(id);
    if (rollout != null && since != null && since.plus(DECIDING).isBefore(call.at())) {
      month.report(
          "a release that serves is not stopped for a peak",
          "%s was stopped, and visitors have it since %s",
          rollout,
          since);
    }
  }
}
