package tidegate.rollout.act;

import java.util.Map;
import java.util.Optional;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.deployment.Deployment;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Begun;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Memory;

/**
 * Deregisters the revision that was registered for a rollout which ended badly: it never served,
 * and a way back registers one of its own. A revision that a task set runs is left alone, and so is
 * each that nobody here registered. Three calls a rollout at most. Thread-safe.
 */
public final class RevisionCleanup {

  /** Does it where the last rollout that was begun is over. */
  public void run(Facts facts, Aws aws) {
    Begun begun = facts.memory().begun();
    boolean runs = facts.service().taskSets().stream().anyMatch(set -> isOf(set, begun));
    if (begun.revision().isEmpty() || runs) {
      return;
    }
    Optional<Deployment> deployment = aws.deployments().lookUp(begun.deployment());
    if (deployment.isEmpty()) {
      settle(begun, facts, aws);
      return;
    }
    switch (deployment.get().status()) {
      case CREATED, QUEUED, IN_PROGRESS, BAKING, READY -> {
        // It will run in a moment.
      }
      case SUCCEEDED -> settle(begun, facts, aws);
      case FAILED, STOPPED -> {
        aws.taskDefinitions().deregister(begun.revision());
        settle(begun, facts, aws);
      }
    }
  }

  private static void settle(Begun begun, Facts facts, Aws aws) {
    if (!facts.begunAnother()) {
      aws.service().remember(Map.of(Memory.BEGUN, begun.settled().text()));
    }
  }

  private static boolean isOf(TaskSet set, Begun begun) {
    return set.taskDefinitionArn().endsWith(begun.revision())
        || set.deploymentId().equals(begun.deployment());
  }
}
