package tidegate.testbed.chaos.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.world.Happening;
import tidegate.testbed.aws.world.Happening.TaskSetChanged;
import tidegate.testbed.chaos.truth.Nature;

/**
 * Visitors are let onto a release only when both gates before the shift have let it pass, and never
 * onto one that is not this site in good health by then.
 */
final class OnlyTheProvedServes implements Watch {
  private static final String NAME = "only the proved serves";
  private static final List<String> GATES = List.of("AfterAllowTestTraffic", "BeforeAllowTraffic");

  private final Scene scene;
  private final Map<String, TaskSetChanged> setOfGroup = new HashMap<>();

  OnlyTheProvedServes(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void happened(Happening happening) {
    switch (happening) {
      case TaskSetChanged set -> {
        if (!set.status().equals("DRAINING")) {
          setOfGroup.put(name(set.targetGroup()), set);
        }
      }
      case Happening.TrafficMoved moved -> {
        if (moved.listenerArn().equals(scene.stage.site().productionListener())) {
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
    String digest = scene.stage.street().digest(set.taskDefinitionArn());
    if (weight == 0) {
      scene.stage.truth().leaves(digest);
      return;
    }
    scene.stage.truth().serves(digest, scene.now());
    Rollout rollout = scene.rollouts.get(set.deploymentId());
    if (rollout == null || rollout.release.isEmpty() || rollout.shifted()) {
      return;
    }
    for (String gate : GATES) {
      if (rollout.active() && !"Succeeded".equals(rollout.answers.get(gate))) {
        scene.complain(
            NAME,
            "%s got visitors, and %s answered %s",
            rollout,
            gate,
            rollout.answers.getOrDefault(gate, "nothing"));
      }
    }
    Nature nature = scene.stage.truth().of(digest);
    if (rollout.active() && nature.mustNotShip()) {
      scene.complain(NAME, "%s got visitors and is %s", rollout, nature);
    }
  }
}
