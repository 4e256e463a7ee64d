package tidegate.testbed.chaos.check;

import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.aws.wire.Call;
import tidegate.testbed.aws.world.Happening;

/** Counts what happened; complains of nothing. */
final class Counts implements Watch {
  private final Map<String, Long> counts = new TreeMap<>();

  @Override
  public void happened(Happening happening) {
    switch (happening) {
      case Happening.ImagePushed _ -> count("pushes");
      case Happening.HookAnswered answered -> count("hooks answered " + answered.status());
      case Happening.NoticePublished _ -> count("notices");
      case Happening.DeadLettered _ -> count("dead letters");
      case Happening.FunctionEnded ended -> {
        if (ended.took().isPositive()) {
          count("invocations");
        }
      }
      default -> {
        // Of no interest as a number.
      }
    }
  }

  @Override
  public void called(Call call) {
    count("AWS calls");
  }

  private void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  Map<String, Long> counts(Scene scene) {
    var all = new TreeMap<>(counts);
    for (Rollout rollout : scene.rollouts.values()) {
      String kind =
          rollout.rollback ? "rollbacks" : rollout.release.isPresent() ? "rollouts" : "strangers'";
      all.merge(kind + " " + rollout.status, 1L, Long::sum);
    }
    return all;
  }
}
