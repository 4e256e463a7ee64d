package tidegate.testbed.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.core.deployment.Description;
import tidegate.testbed.aws.world.Happening;
import tidegate.testbed.chaos.life.Deed;
import tidegate.testbed.chaos.life.Deed.Act.Push;

/**
 * No release is deployed twice since its push unless a person said so, and of all that are pushed
 * the newest is deployed.
 */
final class NothingTwice implements Watch {
  /** From the look at the repository to CreateDeployment, with every retry. */
  private static final Duration DECIDING = Duration.ofSeconds(90);

  /** From a command to what comes of it. */
  private static final Duration OBEYING = Duration.ofMinutes(2);

  private final Scene scene;
  private final Set<String> seen = new HashSet<>();

  NothingTwice(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void happened(Happening happening) {
    if (happening instanceof Happening.DeploymentChanged changed
        && seen.add(changed.deploymentId())) {
      Rollout rollout = scene.rollouts.get(changed.deploymentId());
      if (rollout != null && rollout.release.isPresent()) {
        begun(rollout, rollout.release.get());
      }
    }
  }

  private void begun(Rollout rollout, Description release) {
    Instant at = rollout.created;
    if (commanded(at.minus(OBEYING), at)) {
      return;
    }
    Instant pushed =
        pushes()
            .filter(deed -> ((Push) deed.act()).digest().equals(release.digest()))
            .map(Deed::at)
            .filter(push -> !push.isAfter(at))
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    scene.rollouts.values().stream()
        .filter(other -> other != rollout && other.created.isAfter(pushed))
        .filter(other -> other.created.isBefore(at))
        .filter(
            other -> other.release.map(Description::digest).equals(Optional.of(release.digest())))
        .filter(other -> !commanded(other.created, at))
        .findFirst()
        .ifPresent(other ->
            scene.complain("no release twice", "%s was deployed before with %s", rollout, other));
    newest(at.minus(DECIDING))
        .filter(newest -> !newest.digest().equals(release.digest()))
        .filter(_ -> pushed.isBefore(at.minus(DECIDING)))
        .ifPresent(newest ->
            scene.complain("the newest wins", "%s though %s was there", rollout, newest.tag()));
  }

  private Optional<Push> newest(Instant until) {
    return pushes()
        .filter(deed -> !deed.at().isAfter(until))
        .max(Comparator.comparing(Deed::at))
        .map(deed -> (Push) deed.act());
  }

  private Stream<Deed> pushes() {
    return scene.life.deeds().stream().filter(deed -> deed.act() instanceof Push);
  }

  private boolean commanded(Instant from, Instant to) {
    return scene.done(Deed.Act.Command.class, from, to);
  }
}
