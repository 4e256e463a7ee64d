package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tidegate.core.calendar.Window;
import tidegate.testbed.aws.wire.AwsCall;

/** Peaks moves no capacity while traffic shifts, before a peak's need of it is pressing. */
final class NoCapacityMoveInShift implements Watcher {
  private static final Set<String> MOVES = Set.of("RegisterScalableTarget", "UpdateService");

  private final MonthState month;
  private final String peaks;

  NoCapacityMoveInShift(MonthState month) {
    this.month = month;
    this.peaks = month.stage.application().name("PeaksFunction");
  }

  @Override
  public void called(AwsCall call) {
    if (!call.principal().equals(peaks)
        || !MOVES.contains(call.operation())
        || !call.outcome().equals("OK")) {
      return;
    }
    month
        .inFlight()
        .filter(ObservedDeployment::shifting)
        .filter(rollout -> !rollout.rollback && !pressing(call.at()))
        .ifPresent(rollout ->
            month.report(
                "no capacity moved in a shift",
                "%s %s while %s shifts",
                call.operation(),
                call.request(),
                rollout));
  }

  private boolean pressing(Instant now) {
    Optional<Window> window = month.plan.calendar().floorAt(now).window();
    return window
        .map(peak -> {
          Duration lead = Duration.between(peak.leadStart(), peak.start());
          return !now.isBefore(peak.leadStart().plus(lead.dividedBy(2)));
        })
        .orElse(false);
  }
}
