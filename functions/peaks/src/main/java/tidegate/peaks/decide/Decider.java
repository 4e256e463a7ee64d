package tidegate.peaks.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tidegate.peaks.observe.Situation;

/**
 * Decides one tick from what is there now: the same situation and the same facts give the same
 * plan, so a tick that is lost, late, doubled or out of order does no harm. Thread-safe.
 */
public final class Decider {

  private final List<BiFunction<Situation, Facts, List<Step>>> awake;
  private final List<BiFunction<Situation, Facts, List<Step>>> asleep;

  /**
   * @param taskHourDollars price of one task for an hour
   */
  public Decider(double taskHourDollars) {
    var capacity = new Capacity();
    var scaleIn = new ScaleIn(taskHourDollars);
    var proof = new Proof();
    var lookAhead = new LookAhead();
    this.awake = List.of(capacity::decide, scaleIn::decide, proof::decide, lookAhead::decide);
    this.asleep = List.of(lookAhead::decide);
  }

  public Plan decide(Situation now, Facts facts) {
    // What a newer tick did must not be undone by one that came late.
    if (now.memory().at().filter(now.now()::isBefore).isPresent()) {
      return new Plan(List.of(Step.say(new News.TooOld())), List.of());
    }
    List<Step> steps = new ArrayList<>();
    List<RuntimeException> undecided = new ArrayList<>();
    if (now.asleep()) {
      steps.add(Step.say(new News.Asleep()));
    }
    for (BiFunction<Situation, Facts, List<Step>> decision : now.asleep() ? asleep : awake) {
      try {
        steps.addAll(decision.apply(now, facts));
      } catch (RuntimeException unread) {
        undecided.add(unread);
      }
    }
    return new Plan(steps, undecided);
  }
}
