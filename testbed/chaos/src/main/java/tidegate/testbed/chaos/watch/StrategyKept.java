package tidegate.testbed.chaos.watch;

import com.google.gson.JsonArray;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.ecs.TaskSetState;

/** A release is placed as what it replaces was, by the same capacity providers. */
final class StrategyKept implements Watcher {
  private final MonthState month;

  /** By deployment: how PRIMARY was placed when it was created. */
  private final Map<String, JsonArray> before = new HashMap<>();

  private final Set<String> seen = new HashSet<>();

  StrategyKept(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.DeploymentChanged changed ->
          month
              .primary()
              .ifPresent(primary ->
                  before.putIfAbsent(
                      changed.deploymentId(), primary.settings().capacityProviderStrategy()));
      case JournalEntry.TaskSetChanged set -> {
        ObservedDeployment rollout = month.rollouts.get(set.deploymentId());
        if (rollout != null && rollout.release.isPresent() && seen.add(set.deploymentId())) {
          month.stage.site().service().sets().stream()
              .filter(one -> one.taskDefinitionArn().equals(set.taskDefinitionArn()))
              .filter(one -> one.status() != TaskSetState.Status.DRAINING)
              .reduce((_, last) -> last)
              .ifPresent(one -> compare(rollout, one));
        }
      }
      default -> {
        // Places no task.
      }
    }
  }

  private void compare(ObservedDeployment rollout, TaskSetState set) {
    JsonArray was = before.getOrDefault(rollout.id, new JsonArray());
    JsonArray is = set.settings().capacityProviderStrategy();
    if (!was.equals(is)) {
      month.report(
          "capacity providers kept", "%s is placed by %s, and was by %s", rollout, is, was);
    }
  }
}
