package tidegate.rollout.decide;

import java.time.Duration;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.HandFreeze;
import tidegate.core.policy.Freezes;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;
import tidegate.rollout.Settings;
import tidegate.rollout.observe.Facts;

/**
 * Decides about orders to freeze and to thaw. By the server's clock, since a time that somebody
 * wrote into a command could make a freeze void or endless. Thread-safe.
 */
public final class FreezeDecider {

  /** Nothing is started between two ticks but by an event, so this much nearer is the same end. */
  private static final Duration SAME = Duration.ofMinutes(5);

  private final Settings settings;

  public FreezeDecider(Settings settings) {
    this.settings = settings;
  }

  /** Said twice, it changes nothing more; another end takes the place of the one before. */
  public Plan freeze(Facts facts, FreezeOrder order) {
    Optional<HandFreeze> before = facts.frozenByHand();
    Optional<HandFreeze> same =
        before.filter(
            one -> Duration.between(one.until(), order.until()).abs().compareTo(SAME) < 0);
    if (same.isPresent()) {
      return new Plan.Stay(new Reason.FrozenAlready(same.get()));
    }
    var freeze = HandFreeze.given(facts.clock(), order.until(), order.by(), order.why());
    return new Plan.ChangeFreeze(new FreezeChange.Frozen(freeze, before, stopped(facts)));
  }

  /** Where no person's freeze holds, nothing; a peak's ends by itself. */
  public Plan thaw(Facts facts, String by) {
    return facts
        .frozenByHand()
        .<Plan>map(one ->
            new Plan.ChangeFreeze(new FreezeChange.Thawed(one.thawed(facts.clock(), by), one)))
        .orElseGet(() ->
            new Plan.Stay(
                new Reason.NothingToThaw(
                    new Freezes(settings.calendar(), settings.longestRollout(), Optional.empty())
                        .atStart(facts.now()))));
  }

  private static Optional<Deployment> stopped(Facts facts) {
    return facts
        .inFlight()
        .filter(deployment -> !deployment.shifted())
        .filter(deployment -> !RuleBook.rule(deployment.intent(), Moment.FREEZE_AT_SHIFT).passes());
  }
}
