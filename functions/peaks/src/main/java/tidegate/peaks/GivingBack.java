package tidegate.peaks;

import static tidegate.peaks.Memory.Word.ABOVE;
import static tidegate.peaks.Memory.Word.ALONE;
import static tidegate.peaks.Memory.Word.DOWN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.scaling.Scaling;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;

/**
 * Gives capacity back when a window is over, and never during a deployment. A min that somebody
 * else set is left alone: it may be what keeps the site up tonight.
 */
final class GivingBack {

  /** Policies lower the count in steps, so tasks are no leftover before. */
  private static final Duration PATIENCE = Duration.ofHours(3);

  private static final String OTHERS_MIN = "min/";

  private final Scaling scaling;
  private final double taskHourDollars;

  GivingBack(Scaling scaling, double taskHourDollars) {
    this.scaling = scaling;
    this.taskHourDollars = taskHourDollars;
  }

  List<Step> decide(Situation now, Rollouts rollouts) {
    List<Step> steps = new ArrayList<>();
    boolean above = now.target().min() > now.floor().tasks();
    if (above && !ours(now)) {
      steps.addAll(leave(now));
    } else {
      if (above) {
        steps.addAll(lower(now, rollouts));
      }
      steps.addAll(bringDown(now, rollouts));
      now.memory().keys().stream()
          .filter(key -> key.startsWith(OTHERS_MIN))
          .forEach(key -> steps.add(new Step.Forget(key, ALONE)));
    }
    steps.addAll(stillAbove(now, rollouts));
    return steps;
  }

  private List<Step> lower(Situation now, Rollouts rollouts) {
    Floor floor = now.floor();
    int min = now.target().min();
    Optional<Deployment> inFlight = rollouts.inFlight();
    if (inFlight.isPresent()) {
      return List.of(new Step.Say(new News.Held(min, floor.tasks(), inFlight.get())));
    }
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.SetBounds(floor.tasks(), now.target().max()));
    lastEnded(now)
        .ifPresent(window ->
            steps.add(new Step.Say(new News.GivenBack(window, floor.tasks(), cost(now, window)))));
    return steps;
  }

  /** The min is what was set by us, or what a window that is over asked for. */
  private static boolean ours(Situation now) {
    int min = now.target().min();
    return now.memory().min().orElse(-1) == min
        || now.ended().stream().anyMatch(window -> window.floor() == min);
  }

  private List<Step> leave(Situation now) {
    int min = now.target().min();
    String key = OTHERS_MIN + min;
    if (now.memory().has(key, ALONE)) {
      return List.of();
    }
    double dollars = (min - now.floor().tasks()) * taskHourDollars * 24;
    return List.of(
        new Step.Say(new News.LeftAlone(min, now.floor(), dollars)), new Step.Remember(key, ALONE));
  }

  /** Once a window, so that a count which somebody sets later stays. */
  private List<Step> bringDown(Situation now, Rollouts rollouts) {
    int floor = now.floor().tasks();
    int desired = now.service().desired();
    Optional<Window> window = lastEnded(now);
    if (desired <= floor
        || window.filter(ended -> desired <= ended.floor()).isEmpty()
        || now.memory().has(window.get(), DOWN)
        || scaling.hasPolicies()
        || rollouts.inFlight().isPresent()) {
      return List.of();
    }
    return List.of(
        new Step.SetDesired(floor),
        new Step.Say(new News.BroughtDown(window.get(), desired, floor)),
        Step.Remember.of(window.get(), DOWN));
  }

  private List<Step> stillAbove(Situation now, Rollouts rollouts) {
    int running = now.standing().running();
    int baseline = now.calendar().baseline();
    Optional<Window> window =
        lastEnded(now).filter(ended -> !now.now().isBefore(ended.end().plus(PATIENCE)));
    if (window.isEmpty()
        || running <= baseline
        || !now.inForce().isEmpty()
        || now.memory().has(window.get(), ABOVE)) {
      return List.of();
    }
    double dollars = (running - baseline) * taskHourDollars * 24;
    return List.of(
        new Step.Say(
            new News.StillAbove(window.get(), running, baseline, dollars, keeper(now, rollouts))),
        Step.Remember.of(window.get(), ABOVE));
  }

  private static News.Keeper keeper(Situation now, Rollouts rollouts) {
    if (rollouts.inFlight().isPresent()) {
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

  private static Optional<Window> lastEnded(Situation now) {
    List<Window> ended = now.ended();
    return ended.isEmpty() ? Optional.empty() : Optional.of(ended.getLast());
  }
}
