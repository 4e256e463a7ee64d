package tidegate.testbed.chaos.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import tidegate.core.calendar.Freeze;
import tidegate.testbed.aws.world.Happening;
import tidegate.testbed.chaos.life.Deed;
import tidegate.testbed.chaos.life.Life;

/** No rollout is started in a freeze, but a hotfix or a person's order to go back. */
final class FreezeHolds implements Watch {
  /** A tick may be a quarter of an hour late, and is tried three times. */
  private static final Duration DECIDING = Duration.ofMinutes(20);

  private final Scene scene;
  private final Set<String> seen = new HashSet<>();

  FreezeHolds(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void happened(Happening happening) {
    if (happening instanceof Happening.DeploymentChanged changed
        && seen.add(changed.deploymentId())) {
      Rollout rollout = scene.rollouts.get(changed.deploymentId());
      if (rollout != null) {
        rollout
            .release
            .filter(release -> !release.tag().startsWith("hotfix-"))
            .filter(_ ->
                !scene.done(
                    Deed.Act.Command.class,
                    rollout.created.minus(Duration.ofMinutes(2)),
                    rollout.created))
            .ifPresent(_ -> begun(rollout));
      }
    }
  }

  private void begun(Rollout rollout) {
    scene
        .life
        .calendar()
        .freezeAt(rollout.created, Life.LONGEST_ROLLOUT)
        .map(Freeze::from)
        .filter(from -> from.plus(DECIDING).isBefore(rollout.created))
        .ifPresent(from ->
            scene.complain(
                "no rollout in a freeze", "%s began in the freeze since %s", rollout, from));
  }
}
