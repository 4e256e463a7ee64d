package tidegate.peaks.decide;

import static tidegate.peaks.memory.MemoryWord.CORRECTED;
import static tidegate.peaks.memory.MemoryWord.PASSED;
import static tidegate.peaks.memory.MemoryWord.RAISED;
import static tidegate.peaks.memory.MemoryWord.STOPPED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.Refusal;
import tidegate.core.policy.FloorBounds;
import tidegate.core.policy.FloorBounds.MaxRaise;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;
import tidegate.peaks.memory.Mark;
import tidegate.peaks.observe.Situation;

/**
 * Brings the floor up in time. Moving capacity while a rollout shifts traffic can fail the rollout
 * and double the count, so the two never meet: the rule book says which rollout is stopped when a
 * lead starts, and the floor waits for it or for its rollback, at most half of the lead.
 */
final class Capacity {

  /** A baseline that is changed again and again is told once a day. */
  private static final Duration DRIFT = Duration.ofDays(1);

  List<Step> decide(Situation now, Facts facts) {
    Floor floor = now.floor();
    if (now.target().min() < floor.tasks()) {
      return raise(now, floor, facts);
    }
    if (now.service().desired() < floor.tasks()) {
      return refill(now, floor, facts);
    }
    return clear(now, facts);
  }

  private static List<Step> raise(Situation now, Floor floor, Facts facts) {
    Optional<Deployment> shifting = inTheWay(now, floor, facts);
    if (shifting.isPresent()) {
      return makeRoom(now, floor, shifting.get());
    }
    int max = now.target().max();
    FloorBounds bounds = FloorBounds.raise(floor, max, now.calendar().max());
    Optional<MaxRaise> raise =
        bounds.max() == max ? Optional.empty() : Optional.of(new MaxRaise(max, bounds.max()));
    Step step =
        Step.take(new Action.SetBounds(bounds.min(), bounds.max()))
            .remembering(new Mark.MinSet(bounds.min()));
    if (raise.isPresent()) {
      step = step.remembering(new Mark.MaxRaised(raise.get()));
    }
    boolean again = floor.window().map(window -> now.memory().has(window, RAISED)).orElse(true);
    step =
        again
            ? corrected(now, step, News.Setting.MIN, now.target().min())
            : step.saying(new News.Raised(now.target().min(), floor, raise));
    return List.of(
        floor.window().isPresent()
            ? step.remembering(new Mark.Told(floor.window().get(), RAISED))
            : step);
  }

  /** Somebody lowered the count below the min, which no policy mends without load. */
  private static List<Step> refill(Situation now, Floor floor, Facts facts) {
    int desired = now.service().desired();
    Optional<Deployment> shifting = inTheWay(now, floor, facts);
    return List.of(
        shifting.isPresent()
            ? held(desired, floor, shifting.get())
            : corrected(
                now,
                Step.take(new Action.SetDesired(floor.tasks())),
                News.Setting.DESIRED,
                desired));
  }

  /** Told once a window, and of the baseline once a day, however often it is put back. */
  private static Step corrected(Situation now, Step step, News.Setting what, int found) {
    Floor floor = now.floor();
    Optional<Window> window = floor.window();
    boolean told =
        window.isPresent()
            ? now.memory().has(window.get(), CORRECTED)
            : now.memory().drift().filter(at -> now.now().isBefore(at.plus(DRIFT))).isPresent();
    if (told) {
      return step;
    }
    Mark mark =
        window.isPresent() ? new Mark.Told(window.get(), CORRECTED) : new Mark.Drift(now.now());
    return step.saying(new News.Corrected(what, found, floor)).remembering(mark);
  }

  /** Clears the way for a lead that starts before the next tick. */
  private static List<Step> clear(Situation now, Facts facts) {
    Floor next = now.calendar().floorAt(now.now().plus(Situation.TICK));
    if (next.tasks() <= now.target().min() || next.window().isEmpty()) {
      return List.of();
    }
    return facts.shifting().map(rollout -> makeRoom(now, next, rollout)).orElse(List.of());
  }

  private static List<Step> makeRoom(Situation now, Floor floor, Deployment rollout) {
    Step held = held(now.target().min(), floor, rollout);
    // Outside of a peak nothing is in a hurry.
    if (floor.window().isEmpty()) {
      return List.of(held);
    }
    Window window = floor.window().get();
    return List.of(
        switch (RuleBook.rule(rollout.intent(), Moment.LEAD_STARTS)) {
          case STOPS -> stop(now, window, rollout, held);
          case PASSES_TOLD -> goesOn(now, window, rollout, held);
          case PASSES, WAITS -> held;
        });
  }

  private static Step stop(Situation now, Window window, Deployment rollout, Step held) {
    var reason =
        new Refusal(
            rollout.id(),
            "peaks",
            "freeze",
            "capacity for the " + window.why() + " was due before its traffic had shifted",
            /* evidence= */ "",
            /* remedy= */ "run ./tidegate retry after the peak");
    Step stop = Step.take(new Action.StopRollout(reason)).saying(held.news().getFirst());
    return now.memory().has(window, STOPPED)
        ? stop
        : stop.saying(new News.RolloutStopped(window, rollout))
            .remembering(new Mark.Told(window, STOPPED));
  }

  private static Step goesOn(Situation now, Window window, Deployment rollout, Step held) {
    return now.memory().has(window, PASSED)
        ? held
        : held.saying(new News.RolloutGoesOn(window, rollout, LeadTimes.waitsUntil(window)))
            .remembering(new Mark.Told(window, PASSED));
  }

  private static Step held(int from, Floor floor, Deployment rollout) {
    return Step.say(new News.Held(from, floor.tasks(), rollout));
  }

  /** Where waiting is over, nobody is asked: CodeDeploy may be what does not answer. */
  private static Optional<Deployment> inTheWay(Situation now, Floor floor, Facts facts) {
    return mayWait(now.now(), floor) ? facts.shifting() : Optional.empty();
  }

  private static boolean mayWait(Instant now, Floor floor) {
    return floor.window().map(window -> now.isBefore(LeadTimes.waitsUntil(window))).orElse(true);
  }
}
