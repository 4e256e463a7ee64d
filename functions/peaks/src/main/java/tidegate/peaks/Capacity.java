package tidegate.peaks;

import static tidegate.peaks.Memory.Word.RAISED;
import static tidegate.peaks.Memory.Word.STOPPED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.scaling.ScalableTarget;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;

/**
 * Brings the floor up in time. Moving capacity while a rollout shifts traffic can fail the rollout
 * and double the count, so the two never meet: a rollout that is not through when the lead starts
 * is stopped, and the floor waits for its rollback, at most half of the lead.
 */
final class Capacity {

  /** The schedule's period: what the next tick would find too late is done by this one. */
  static final Duration TICK = Duration.ofMinutes(5);

  List<Step> decide(Situation now, Rollouts rollouts) {
    Floor floor = now.floor();
    if (now.target().min() < floor.tasks()) {
      return raise(now, floor, rollouts);
    }
    if (now.service().desired() < floor.tasks()) {
      return refill(now, floor, rollouts);
    }
    return clear(now, rollouts);
  }

  private List<Step> raise(Situation now, Floor floor, Rollouts rollouts) {
    Optional<Deployment> shifting = inTheWay(now, floor, rollouts);
    if (shifting.isPresent()) {
      return makeRoom(now, floor, shifting.get());
    }
    ScalableTarget target = now.target();
    int max = target.max() < floor.tasks() ? now.calendar().max() : target.max();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.SetBounds(floor.tasks(), max));
    boolean again = floor.window().map(window -> now.memory().has(window, RAISED)).orElse(true);
    steps.add(
        new Step.Say(
            again
                ? new News.Corrected("min", target.min(), floor)
                : new News.Raised(target.min(), floor)));
    floor.window().ifPresent(window -> steps.add(Step.Remember.of(window, RAISED)));
    return steps;
  }

  /** Somebody lowered the count below the min, which no policy mends without load. */
  private List<Step> refill(Situation now, Floor floor, Rollouts rollouts) {
    Optional<Deployment> shifting = inTheWay(now, floor, rollouts);
    if (shifting.isPresent()) {
      return List.of(held(now.service().desired(), floor, shifting.get()));
    }
    return List.of(
        new Step.SetDesired(floor.tasks()),
        new Step.Say(new News.Corrected("desired", now.service().desired(), floor)));
  }

  /** Clears the way for a lead that starts before the next tick. */
  private List<Step> clear(Situation now, Rollouts rollouts) {
    Floor next = now.calendar().floorAt(now.now().plus(TICK));
    if (next.tasks() <= now.target().min() || next.window().isEmpty()) {
      return List.of();
    }
    return rollouts.shifting().map(rollout -> makeRoom(now, next, rollout)).orElse(List.of());
  }

  private static List<Step> makeRoom(Situation now, Floor floor, Deployment rollout) {
    Step held = held(now.target().min(), floor, rollout);
    // A rollback is on its way already; outside of a peak nothing is in a hurry.
    if (rollout.isRollback() || floor.window().isEmpty()) {
      return List.of(held);
    }
    Window window = floor.window().get();
    List<Step> then =
        now.memory().has(window, STOPPED)
            ? List.of(held)
            : List.of(
                held,
                new Step.Say(new News.RolloutStopped(window, rollout)),
                Step.Remember.of(window, STOPPED));
    return List.of(new Step.StopRollout(rollout.id(), then));
  }

  private static Step held(int from, Floor floor, Deployment rollout) {
    return new Step.Say(new News.Held(from, floor.tasks(), rollout));
  }

  /** Where waiting is over, nobody is asked: CodeDeploy may be what does not answer. */
  private static Optional<Deployment> inTheWay(Situation now, Floor floor, Rollouts rollouts) {
    return mayWait(now.now(), floor) ? rollouts.shifting() : Optional.empty();
  }

  /** A rollout that may fail is better than a peak without its tasks. */
  private static boolean mayWait(Instant now, Floor floor) {
    return floor.window().map(window -> now.isBefore(halfOfLead(window))).orElse(true);
  }

  static Instant halfOfLead(Window window) {
    return window
        .leadStart()
        .plus(Duration.between(window.leadStart(), window.start()).dividedBy(2));
  }
}
