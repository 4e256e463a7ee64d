package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.core.deployment.Description;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.chaos.plan.MonthPlan;
import tidegate.testbed.chaos.plan.PlannedAction;
import tidegate.testbed.chaos.plan.PlannedAction.Action.Push;

/**
 * No release is deployed twice since its push unless a person said so, and of all that are pushed
 * the newest that may start is deployed.
 */
final class NoReleaseTwice implements Watcher {
  /** From the look at the repository to CreateDeployment, with every retry. */
  private static final Duration DECIDING = Duration.ofSeconds(90);

  /** From a command to what comes of it. */
  private static final Duration OBEYING = Duration.ofMinutes(2);

  /** The longest that an alarm of the plan is red. */
  private static final Duration HELD_UP = Duration.ofHours(1);

  private static final String HOTFIX = "hotfix-";

  private final MonthState month;
  private final Set<String> seen = new HashSet<>();

  NoReleaseTwice(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof JournalEntry.DeploymentChanged changed
        && seen.add(changed.deploymentId())) {
      ObservedDeployment rollout = month.rollouts.get(changed.deploymentId());
      if (rollout != null && rollout.release.isPresent()) {
        begun(rollout, rollout.release.get());
      }
    }
  }

  private void begun(ObservedDeployment rollout, Description release) {
    Instant at = rollout.created;
    if (commanded(at.minus(OBEYING), at)) {
      return;
    }
    Instant pushed =
        pushes()
            .filter(planned -> ((Push) planned.action()).digest().equals(release.digest()))
            .map(PlannedAction::at)
            .filter(push -> !push.isAfter(at))
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    month.rollouts.values().stream()
        .filter(other -> other != rollout && other.created.isAfter(pushed))
        .filter(other -> other.created.isBefore(at))
        .filter(
            other -> other.release.map(Description::digest).equals(Optional.of(release.digest())))
        .filter(other -> !commanded(other.created, at))
        .findFirst()
        .ifPresent(other ->
            month.report("no release twice", "%s was deployed before with %s", rollout, other));
    newest(at.minus(DECIDING))
        .filter(newest -> !newest.digest().equals(release.digest()))
        .filter(newest -> !overtakes(release, newest, at))
        .filter(_ -> pushed.isBefore(at.minus(DECIDING)))
        .ifPresent(newest ->
            month.report("the newest wins", "%s though %s was there", rollout, newest.tag()));
  }

  /** A hotfix passes what holds a newer release up: a freeze, a red alarm, an unsteady service. */
  private boolean overtakes(Description release, Push newest, Instant at) {
    if (!release.tag().startsWith(HOTFIX) || newest.tag().startsWith(HOTFIX)) {
      return false;
    }
    Instant before = at.minus(HELD_UP);
    return month.plan.calendar().freezeAt(at, MonthPlan.LONGEST_ROLLOUT).isPresent()
        || month.done(PlannedAction.Action.RedAlarm.class, before, at)
        || month.done(PlannedAction.Action.TasksDie.class, before, at);
  }

  private Optional<Push> newest(Instant until) {
    return pushes()
        .filter(planned -> !planned.at().isAfter(until))
        .max(Comparator.comparing(PlannedAction::at))
        .map(planned -> (Push) planned.action());
  }

  private Stream<PlannedAction> pushes() {
    return month.plan.actions().stream().filter(planned -> planned.action() instanceof Push);
  }

  private boolean commanded(Instant from, Instant to) {
    return month.done(PlannedAction.Action.Command.class, from, to)
        || month.done(PlannedAction.Action.Twice.class, from, to)
        || month.done(PlannedAction.Action.HandFreeze.class, from, to);
  }
}
