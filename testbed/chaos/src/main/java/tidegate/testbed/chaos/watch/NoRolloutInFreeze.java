package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.core.calendar.Freeze;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.chaos.plan.MonthPlan;
import tidegate.testbed.chaos.plan.PlannedAction;

/** No rollout is started in a freeze, but a hotfix or a person's order to go back. */
final class NoRolloutInFreeze implements Watcher {
  /** A tick may be a quarter of an hour late, and is tried three times. */
  private static final Duration DECIDING = Duration.ofMinutes(20);

  private final MonthState month;
  private final Set<String> seen = new HashSet<>();

  NoRolloutInFreeze(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof JournalEntry.DeploymentChanged changed
        && seen.add(changed.deploymentId())) {
      ObservedDeployment rollout = month.rollouts.get(changed.deploymentId());
      if (rollout != null) {
        rollout
            .release
            .filter(release -> !release.tag().startsWith("hotfix-"))
            .filter(_ -> !ordered(rollout))
            .ifPresent(_ -> begun(rollout));
      }
    }
  }

  private boolean ordered(ObservedDeployment rollout) {
    return Stream.of(PlannedAction.Action.Command.class, PlannedAction.Action.Twice.class)
        .anyMatch(kind ->
            month.done(kind, rollout.created.minus(Duration.ofMinutes(2)), rollout.created));
  }

  private void begun(ObservedDeployment rollout) {
    month
        .plan
        .calendar()
        .freezeAt(rollout.created, MonthPlan.LONGEST_ROLLOUT)
        .map(Freeze::from)
        .filter(from -> from.plus(DECIDING).isBefore(rollout.created))
        .ifPresent(from ->
            month.report(
                "no rollout in a freeze", "%s began in the freeze since %s", rollout, from));
  }
}
