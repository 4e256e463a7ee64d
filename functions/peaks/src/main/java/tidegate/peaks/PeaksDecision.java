package tidegate.peaks;

import java.util.List;
import java.util.function.Supplier;
import tidegate.cloud.codedeploy.Deployments;

/**
 * Decides one tick from what is there now: the same situation gives the same steps, so a tick that
 * is lost, late, doubled or out of order does no harm.
 */
final class PeaksDecision {

  private final Deployments deployments;
  private final Capacity capacity = new Capacity();
  private final GivingBack givingBack;
  private final Proof proof;
  private final Readiness readiness;

  PeaksDecision(Deployments deployments, GivingBack givingBack, Proof proof, Readiness readiness) {
    this.deployments = deployments;
    this.givingBack = givingBack;
    this.proof = proof;
    this.readiness = readiness;
  }

  /**
   * Groups of steps, each decided when its turn comes. Where a decision or a step fails, the rest
   * of its group is left out and the next group goes on, so that a page is sent though a min could
   * not be set.
   */
  List<Supplier<List<Step>>> decide(Situation now) {
    // What a newer tick did must not be undone by one that came late.
    if (now.now().isBefore(now.memory().at())) {
      return List.of(() -> List.of(new Step.Say(new News.TooOld())));
    }
    var rollouts = new Rollouts(deployments, now.now());
    return List.of(
        () -> capacity.decide(now, rollouts),
        () -> givingBack.decide(now, rollouts),
        () -> proof.decide(now, rollouts),
        () -> readiness.decide(now));
  }
}
