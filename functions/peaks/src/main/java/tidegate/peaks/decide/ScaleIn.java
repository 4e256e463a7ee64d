package tidegate.peaks.decide;

import static tidegate.peaks.memory.MemoryWord.ABOVE;
import static tidegate.peaks.memory.MemoryWord.DOWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.policy.FloorBounds;
import tidegate.core.policy.FloorBounds.MaxAfter;
import tidegate.peaks.memory.Mark;
import tidegate.peaks.observe.Situation;

/**
 * Gives capacity back when a window is over, and never during a deployment. A min that somebody
 * else set is left alone: it may be what keeps the site up tonight.
 */
final class ScaleIn {

  private final double taskHourDollars;

  ScaleIn(double taskHourDollars) {
    this.taskHourDollars = taskHourDollars;
  }

  List<Step> decide(Situation now, Facts facts) {
    List<Step> steps = new ArrayList<>();
    boolean above = now.target().min() > now.floor().tasks();
    if (above && !ours(now)) {
      steps.addAll(leave(now));
    } else {
      steps.addAll(above ? lower(now, facts) : lowerMax(now, facts));
      steps.addAll(bringDown(now, facts));
      if (now.memory().othersMin().isPresent()) {
        steps.add(Step.remember(new Mark.OthersMin(OptionalInt.empty())));
      }
    }
    steps.addAll(stillAbove(now, facts));
    return steps;
  }

  private List<Step> lower(Situation now, Facts facts) {
    Floor floor = now.floor();
    int min = now.target().min();
    Optional<Deployment> inFlight = facts.inFlight();
    if (inFlight.isPresent()) {
      return List.of(Step.say(new News.Held(min, floor.tasks(), inFlight.get())));
    }
    MaxAfter max = maxAfter(now);
    Step step = settled(setBounds(now, max), max).remembering(new Mark.MinSet(floor.tasks()));
    return List.of(
        now.lastEnded()
            .map(window ->
                step.saying(
                    new News.GivenBack(
                        window, floor.tasks(), cost(now, window), max, LeadTimes.leftover(window))))
            .orElse(step));
  }

  /** Min is at the floor already; max may still be what a peak needed. */
  private static List<Step> lowerMax(Situation now, Facts facts) {
    MaxAfter max = maxAfter(now);
    return switch (max) {
      case MaxAfter.GivenBack(int from, int to) when facts.inFlight().isEmpty() ->
          List.of(settled(setBounds(now, max), max).saying(new News.MaxGivenBack(from, to)));
      case MaxAfter.Owners _ when now.inForce().isEmpty() -> List.of(settled(Step.take(), max));
      case MaxAfter.GivenBack _,
          MaxAfter.Owners _,
          MaxAfter.Later _,
          MaxAfter.StillNeeded _,
          MaxAfter.Untouched _ ->
          List.of();
    };
  }

  private static MaxAfter maxAfter(Situation now) {
    Optional<Instant> due = now.lastEnded().map(LeadTimes::leftover);
    return FloorBounds.after(
        now.memory().maxRaise(),
        now.target().max(),
        now.floor(),
        now.service().desired(),
        due.isEmpty() || !now.now().isBefore(due.get()));
  }

  private static Step setBounds(Situation now, MaxAfter after) {
    int max = after instanceof MaxAfter.GivenBack(int _, int to) ? to : now.target().max();
    return Step.take(new Action.SetBounds(now.floor().tasks(), max));
  }

  private static Step settled(Step step, MaxAfter max) {
    return switch (max) {
      case MaxAfter.GivenBack _, MaxAfter.Owners _ -> step.remembering(new Mark.MaxSettled());
      case MaxAfter.Later _, MaxAfter.StillNeeded _, MaxAfter.Untouched _ -> step;
    };
  }

  /** The min is what was set by us, or what a window that is over asked for. */
  private static boolean ours(Situation now) {
    int min = now.target().min();
    return now.memory().min().orElse(-1) == min
        || now.ended().stream().anyMatch(window -> window.floor() == min);
  }

  private List<Step> leave(Situation now) {
    int min = now.target().min();
    if (now.memory().othersMin().orElse(-1) == min) {
      return List.of();
    }
    double dollars = (min - now.floor().tasks()) * taskHourDollars * 24;
    return List.of(
        Step.say(new News.LeftAlone(min, now.floor(), dollars))
            .remembering(new Mark.OthersMin(OptionalInt.of(min))));
  }

  /** Once a window, so that a count which somebody sets later stays. */
  private static List<Step> bringDown(Situation now, Facts facts) {
    int floor = now.floor().tasks();
    int desired = now.service().desired();
    Optional<Window> window = now.lastEnded();
    if (desired <= floor
        || window.filter(ended -> desired <= ended.floor()).isEmpty()
        || now.memory().has(window.get(), DOWN)
        || facts.policiesScaleIn()
        || facts.inFlight().isPresent()) {
      return List.of();
    }
    return List.of(
        Step.take(new Action.SetDesired(floor))
            .saying(new News.BroughtDown(window.get(), desired, floor))
            .remembering(new Mark.Told(window.get(), DOWN)));
  }

  private List<Step> stillAbove(Situation now, Facts facts) {
    int running = now.status().running();
    int baseline = now.calendar().baseline();
    Optional<Window> window =
        now.lastEnded().filter(ended -> !now.now().isBefore(LeadTimes.leftover(ended)));
    if (window.isEmpty()
        || running <= baseline
        || !now.inForce().isEmpty()
        || now.memory().has(window.get(), ABOVE)) {
      return List.of();
    }
    double dollars = (running - baseline) * taskHourDollars * 24;
    return List.of(
        Step.say(new News.StillAbove(window.get(), running, baseline, dollars, keeper(now, facts)))
            .remembering(new Mark.Told(window.get(), ABOVE)));
  }

  private static News.Keeper keeper(Situation now, Facts facts) {
    if (facts.inFlight().isPresent()) {
      return News.Keeper.ROLLOUT;
    }
    if (now.target().inSuspended()) {
      return News.Keeper.SUSPENDED;
    }
    return now.target().min() > now.calendar().baseline() ? News.Keeper.MIN : News.Keeper.POLICY;
  }

  private double cost(Situation now, Window window) {
    double hours = window.held().toMinutes() / 60.0;
    return (window.floor() - now.calendar().baseline()) * hours * taskHourDollars;
  }
}
