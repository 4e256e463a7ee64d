package tidegate.gate;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;

/**
 * Goes through a hook's table. It ends in time, whatever a step hangs on or throws: what was found
 * until then counts, and what was not done blocks.
 */
final class Examination {

  private final List<Step> table;

  Examination(List<Step> table) {
    this.table = List.copyOf(table);
  }

  Verdict of(Rollout rollout, Budget budget) throws InterruptedException {
    Queue<Finding> found = new ConcurrentLinkedQueue<>();
    Queue<Step> undone = new ConcurrentLinkedQueue<>(table);
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

  private static Stream<Finding> goThrough(
      Rollout rollout, Budget budget, Queue<Step> undone, Queue<Finding> found) {
    for (Step step = undone.peek(); step != null; step = undone.peek()) {
      found.addAll(examined(step, rollout, budget));
      undone.remove();
    }
    return Stream.empty();
  }

  private static List<Finding> examined(Step step, Rollout rollout, Budget budget) {
    if (budget.left().equals(Duration.ZERO)) {
      return List.of(GatePhrases.late(step.check()));
    }
    try {
      return step.examine(rollout, budget);
    } catch (RuntimeException thrown) {
      return List.of(GatePhrases.unmeasured(step.check(), thrown));
    }
  }

  private static Throwable cause(ExecutionException thrown) {
    return thrown.getCause() == null ? thrown : thrown.getCause();
  }
}
