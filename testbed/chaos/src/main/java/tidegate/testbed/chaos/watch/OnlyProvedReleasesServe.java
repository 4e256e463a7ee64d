package tidegate.testbed.chaos.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.account.JournalEntry.TaskSetChanged;
import tidegate.testbed.chaos.truth.ImageBehavior;

/**
 * Visitors are let onto a release only when both gates before the shift have let it pass, and never
 * onto one that is not this site in good health by then.
 */
final class OnlyProvedReleasesServe implements Watcher {
  private static final String NAME = "only the proved serves";
  private static final List<String> GATES = List.of("AfterAllowTestTraffic", "BeforeAllowTraffic");

  private final MonthState month;
  private final Map<String, TaskSetChanged> setOfGroup = new HashMap<>();

  OnlyProvedReleasesServe(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case TaskSetChanged set -> {
        if (!set.status().equals("DRAINING")) {
          setOfGroup.put(name(set.targetGroup()), set);
        }
      }
      case JournalEntry.TrafficMoved moved -> {
        if (moved.listenerArn().equals(month.stage.site().productionListener())) {
          moved.weights().forEach(this::moved);
        }
      }
      default -> {
        // Moves no visitor.
      }
    }
  }

  /** {@code arn:…:targetgroup/name/id}. */
  private static String name(String arn) {
    return arn.split("/", -1)[1];
  }

  private void moved(String group, int weight) {
    TaskSetChanged set = setOfGroup.get(group);
    if (set == null) {
      return;
    }
    String digest = month.stage.traffic().digest(set.taskDefinitionArn());
    if (weight == 0) {
      month.stage.truth().leaves(digest);
      return;
    }
    month.stage.truth().serves(digest, month.now());
    ObservedDeployment rollout = month.rollouts.get(set.deploymentId());
    if (rollout == null || rollout.release.isEmpty() || rollout.shifted()) {
      return;
    }
    for (String gate : GATES) {
      if (rollout.active() && !"Succeeded".equals(rollout.answers.get(gate))) {
        month.report(
            NAME,
            "%s got visitors, and %s answered %s",
            rollout,
            gate,
            rollout.answers.getOrDefault(gate, "nothing"));
      }
    }
    ImageBehavior behavior = month.stage.truth().of(digest);
    if (rollout.active() && behavior.mustNotShip()) {
      month.report(NAME, "%s got visitors and is %s", rollout, behavior);
    }
  }
}
