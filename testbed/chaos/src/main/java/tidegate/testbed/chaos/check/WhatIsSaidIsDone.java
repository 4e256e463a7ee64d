package tidegate.testbed.chaos.check;

import java.time.Duration;
import tidegate.testbed.aws.world.Happening;

/** Whoever is told that a release is rolled back must not find it in front of visitors. */
final class WhatIsSaidIsDone implements Watch {
  private static final Duration DOING = Duration.ofMinutes(5);

  private final Scene scene;

  WhatIsSaidIsDone(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void happened(Happening happening) {
    if (happening instanceof Happening.NoticePublished notice
        && notice.message().startsWith("rolling back: ")) {
      scene
          .stage
          .clock()
          .after(
              DOING,
              () -> {
                boolean done =
                    scene.rollouts.values().stream()
                        .anyMatch(rollout ->
                            rollout.rollback
                                && rollout.created.isAfter(
                                    notice.at().minus(Duration.ofMinutes(10))));
                if (!done) {
                  scene.complain("what is said is done", "told, not done: %s", notice.subject());
                }
              });
    }
  }
}
