package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import tidegate.core.memory.HandFreeze;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.chaos.plan.PlannedAction;

/** While a person's freeze is kept on the service, no release starts. */
final class HandFreezeHolds implements Watcher {
  /** From the look at the service to CreateDeployment, with every retry. */
  private static final Duration DECIDING = Duration.ofSeconds(90);

  /** A way back, which passes, is begun so soon after its order. */
  private static final Duration OBEYING = Duration.ofMinutes(2);

  private final MonthState month;
  private final Set<String> seen = new HashSet<>();

  HandFreezeHolds(MonthState month) {
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
    return month.done(
            PlannedAction.Action.Command.class, rollout.created.minus(OBEYING), rollout.created)
        || month.done(
            PlannedAction.Action.Twice.class, rollout.created.minus(OBEYING), rollout.created);
  }

  private void begun(ObservedDeployment rollout) {
    HandFreeze.read(month.stage.site().service().tags(), rollout.created)
        .filter(freeze -> freeze.from().plus(DECIDING).isBefore(rollout.created))
        .ifPresent(freeze ->
            month.report(
                "a person's freeze holds", "%s began, frozen since %s", rollout, freeze.from()));
  }
}
