package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.chaos.plan.MonthPlan;
import tidegate.testbed.chaos.plan.PlannedAction;
import tidegate.testbed.chaos.plan.PlannedAction.Action.Push;

/**
 * Days after the last fault nothing is left suspended, and the newest release serves, or was tried
 * and did not, or waits for the end of a freeze.
 */
final class SettlesAtEnd implements Watcher {
  private static final Duration ROLLOUT = Duration.ofHours(6);

  private final MonthState month;

  SettlesAtEnd(MonthState month) {
    this.month = month;
  }

  @Override
  public void over(Instant now) {
    nothingSuspended(now);
    month.plan.actions().stream()
        .filter(planned -> planned.action() instanceof Push)
        .max(Comparator.comparing(PlannedAction::at))
        .ifPresent(planned -> served(planned, (Push) planned.action(), now));
  }

  private void nothingSuspended(Instant now) {
    String name = "nothing left suspended";
    if (month.target().suspended().scalingIn() || month.target().suspended().scalingOut()) {
      month.report(name, "scaling is suspended");
    }
    month
        .inFlight()
        .filter(rollout -> rollout.changed.plus(Duration.ofHours(12)).isBefore(now))
        .ifPresent(
            rollout -> month.report(name, "%s is in flight since %s", rollout, rollout.created));
    String primary = month.primary().map(TaskSetState::targetGroupArn).orElse("");
    var listener =
        month.aws().elb().listener(month.stage.site().productionListener()).orElseThrow();
    if (month.inFlight().isEmpty() && !listener.forwardsOnlyTo(primary)) {
      month.report(name, "production does not lead to PRIMARY");
    }
  }

  private void served(PlannedAction planned, Push newest, Instant now) {
    Optional<String> serving = month.primary().map(month.stage.traffic()::digest);
    boolean tried =
        month.rollouts.values().stream()
            .filter(rollout -> rollout.created.isAfter(planned.at()))
            .flatMap(rollout -> rollout.release.stream())
            .anyMatch(release -> release.digest().equals(newest.digest()));
    if (serving.equals(Optional.of(newest.digest())) || tried || frozen(newest, now)) {
      return;
    }
    month.report(
        "the newest release serves at last",
        "%s (%s) was never tried since its push at %s; %s serves",
        newest.tag(),
        newest.behavior(),
        planned.at(),
        serving);
  }

  private boolean frozen(Push newest, Instant now) {
    return !newest.tag().startsWith("hotfix-")
        && month
            .plan
            .calendar()
            .freezes(now.minus(Duration.ofDays(3)), now, MonthPlan.LONGEST_ROLLOUT)
            .stream()
            .map(Freeze::until)
            .anyMatch(until -> until.plus(ROLLOUT).isAfter(now));
  }
}
