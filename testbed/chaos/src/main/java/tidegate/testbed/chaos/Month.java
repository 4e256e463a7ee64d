package tidegate.testbed.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tidegate.testbed.chaos.plan.MonthPlan;
import tidegate.testbed.chaos.plan.PlanExecutor;
import tidegate.testbed.chaos.simulation.FunctionMutation;
import tidegate.testbed.chaos.simulation.SamApplication;
import tidegate.testbed.chaos.simulation.Simulation;
import tidegate.testbed.chaos.watch.MonthState;
import tidegate.testbed.chaos.watch.Violation;
import tidegate.testbed.chaos.watch.Watchers;

/** Plays one month from its seed and hears what the watchers have to complain of. */
public final class Month {
  private static final Duration LOOK = Duration.ofMinutes(5);

  private final MonthPlan plan;
  private final Simulation stage;
  private final Watchers watchers;

  public Month(SamApplication application, long seed, FunctionMutation mutation) {
    plan = MonthPlan.of(seed);
    stage = new Simulation(application, plan.setting(), mutation);
    watchers = new Watchers(new MonthState(stage, plan));
  }

  /**
   * What came of it.
   *
   * @param counts of what happened, by a word for it
   */
  public record Outcome(
      long seed, List<Violation> violations, Map<String, Long> counts, Map<String, Long> faults) {}

  /** Plays it from its first day to its last. */
  public Outcome play() {
    return play(_ -> false);
  }

  /** The same, but no further than to a complaint that is enough. */
  public Outcome play(Predicate<Violation> enough) {
    watchers.begin();
    new PlanExecutor(stage, plan).enter();
    for (Instant at = plan.start(); at.isBefore(plan.end()); at = at.plus(LOOK)) {
      stage.clock().advanceTo(at);
      watchers.look(stage.clock().instant());
      if (watchers.violations().stream().anyMatch(enough)) {
        return outcome();
      }
    }
    watchers.over(plan.end());
    return outcome();
  }

  private Outcome outcome() {
    return new Outcome(
        plan.setting().seed(), watchers.violations(), watchers.counts(), stage.faults().counts());
  }

  public MonthPlan plan() {
    return plan;
  }

  public Simulation stage() {
    return stage;
  }
}
