package tidegate.gate.decide;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tidegate.cloud.Pause;
import tidegate.cloud.Unavailable;
import tidegate.core.memory.Acceptance;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.gate.observe.Budget;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.GatePhrases;
import tidegate.gate.observe.HookStep;

/**
 * Goes through a hook's steps. It ends in time, whatever a step hangs on or throws: what was found
 * until then counts, and what was not done blocks. A step whose answer is unavailable is asked
 * again while the budget lasts.
 */
public final class Examination {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** The question whose rollout it is must leave time for the others. */
  private static final Duration INTENT = Duration.ofMinutes(1);

  private final List<HookStep> steps;
  private final Pause pause;

  public Examination(List<HookStep> steps, Pause pause) {
    this.steps = List.copyOf(steps);
    this.pause = pause;
  }

  /** Runs every step, which may take minutes. */
  public Verdict run(Candidate rollout, Budget budget) throws InterruptedException {
    Queue<Finding> found = new ConcurrentLinkedQueue<>();
    Queue<HookStep> undone = new ConcurrentLinkedQueue<>(steps);
    Stream<Finding> missing;
    try {
      missing = Limited.run(budget.left(), () -> goThrough(rollout, budget, undone, found));
    } catch (TimeoutException _) {
      missing = undone.stream().map(step -> GatePhrases.late(step.check()));
    } catch (ExecutionException thrown) {
      missing = undone.stream().map(step -> GatePhrases.unmeasured(step.check(), cause(thrown)));
    }
    return new Verdict(Stream.concat(found.stream(), missing).toList());
  }

  private Stream<Finding> goThrough(
      Candidate rollout, Budget budget, Queue<HookStep> undone, Queue<Finding> found) {
    List<Finding> passes = examine(new RollbackPasses(), rollout, budget.atMost(INTENT));
    if (!passes.isEmpty() && passes.stream().allMatch(Finding::measured)) {
      undone.clear();
      found.addAll(passes);
    }
    for (HookStep step = undone.peek(); step != null; step = undone.peek()) {
      found.addAll(accepted(examine(step, rollout, budget), rollout));
      undone.remove();
    }
    return Stream.empty();
  }

  /** Where nobody can tell what a person accepted, the finding counts as it was found. */
  private static List<Finding> accepted(List<Finding> findings, Candidate rollout) {
    if (findings.stream().noneMatch(Finding::acceptable)) {
      return findings;
    }
    try {
      return Acceptance.apply(rollout.acceptances(), findings);
    } catch (RuntimeException _) {
      return findings;
    }
  }

  private List<Finding> examine(HookStep step, Candidate rollout, Budget budget) {
    Duration before = budget.used();
    Duration wait = FIRST_WAIT;
    for (int asked = 1; ; asked++) {
      if (budget.left().equals(Duration.ZERO)) {
        return List.of(GatePhrases.late(step.check()));
      }
      try {
        return step.examine(rollout, budget);
      } catch (RuntimeException thrown) {
        Optional<Unavailable> unavailable = Unavailable.of(thrown);
        if (unavailable.isEmpty()) {
          return List.of(GatePhrases.unmeasured(step.check(), thrown));
        }
        if (!budget.lasts(wait.plus(step.least()).plus(FIRST_WAIT))) {
          Duration took = budget.used().minus(before);
          return List.of(GatePhrases.noAnswer(step.check(), unavailable.get(), asked, took));
        }
        pause.sleep(wait);
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
      }
    }
  }

  private static Throwable cause(ExecutionException thrown) {
    return thrown.getCause() == null ? thrown : thrown.getCause();
  }
}
