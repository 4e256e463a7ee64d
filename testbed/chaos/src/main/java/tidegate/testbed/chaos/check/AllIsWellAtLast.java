package tidegate.testbed.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.testbed.aws.ecs.TaskSet;
import tidegate.testbed.chaos.life.Deed;
import tidegate.testbed.chaos.life.Deed.Act.Push;
import tidegate.testbed.chaos.life.Life;

/**
 * Days after the last fault nothing is left suspended, and the newest release serves, or was tried
 * and did not, or waits for the end of a freeze.
 */
final class AllIsWellAtLast implements Watch {
  private static final Duration ROLLOUT = Duration.ofHours(6);

  private final Scene scene;

  AllIsWellAtLast(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void over(Instant now) {
    nothingSuspended(now);
    scene.life.deeds().stream()
        .filter(deed -> deed.act() instanceof Push)
        .max(Comparator.comparing(Deed::at))
        .ifPresent(deed -> served(deed, (Push) deed.act(), now));
  }

  private void nothingSuspended(Instant now) {
    String name = "nothing left suspended";
    if (scene.target().suspended().scalingIn() || scene.target().suspended().scalingOut()) {
      scene.complain(name, "scaling is suspended");
    }
    scene
        .inFlight()
        .filter(rollout -> rollout.changed.plus(Duration.ofHours(12)).isBefore(now))
        .ifPresent(
            rollout -> scene.complain(name, "%s is in flight since %s", rollout, rollout.created));
    String primary = scene.primary().map(TaskSet::targetGroupArn).orElse("");
    var listener =
        scene.aws().elb().listener(scene.stage.site().productionListener()).orElseThrow();
    if (scene.inFlight().isEmpty() && !listener.forwardsOnlyTo(primary)) {
      scene.complain(name, "production does not lead to PRIMARY");
    }
  }

  private void served(Deed deed, Push newest, Instant now) {
    Optional<String> serving = scene.primary().map(scene.stage.street()::digest);
    boolean tried =
        scene.rollouts.values().stream()
            .filter(rollout -> rollout.created.isAfter(deed.at()))
            .flatMap(rollout -> rollout.release.stream())
            .anyMatch(release -> release.digest().equals(newest.digest()));
    if (serving.equals(Optional.of(newest.digest())) || tried || frozen(newest, now)) {
      return;
    }
    scene.complain(
        "the newest release serves at last",
        "%s (%s) was never tried since its push at %s; %s serves",
        newest.tag(),
        newest.nature(),
        deed.at(),
        serving);
  }

  private boolean frozen(Push newest, Instant now) {
    return !newest.tag().startsWith("hotfix-")
        && scene
            .life
            .calendar()
            .freezes(now.minus(Duration.ofDays(3)), now, Life.LONGEST_ROLLOUT)
            .stream()
            .map(Freeze::until)
            .anyMatch(until -> until.plus(ROLLOUT).isAfter(now));
  }
}
