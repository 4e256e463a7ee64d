package tidegate.probe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tidegate.probe.check.Inspection;
import tidegate.probe.check.Survey;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.health.Health;
import tidegate.probe.http.Deadline;
import tidegate.probe.page.Glance;
import tidegate.probe.page.Target;
import tidegate.probe.page.Visit;
import tidegate.probe.page.Visitor;

/** One end of the site, asked for its pages while the checks look on. Used by one thread. */
final class Sweep {

  private final Visitor visitor;
  private final Inspection inspection;
  private final ExecutorService threads;
  private final Deadline deadline;
  private final Set<Target> asked = new HashSet<>();
  private final List<Future<?>> underWay = new ArrayList<>();
  private final ConcurrentLinkedQueue<Glance> glances = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Visit.Lost> lost = new ConcurrentLinkedQueue<>();
  private final AtomicInteger retries = new AtomicInteger();

  Sweep(Visitor visitor, Inspection inspection, ExecutorService threads, Deadline deadline) {
    this.visitor = visitor;
    this.inspection = inspection;
    this.threads = threads;
    this.deadline = deadline;
  }

  Visitor visitor() {
    return visitor;
  }

  Inspection inspection() {
    return inspection;
  }

  /** Asks for a page so many times, unless it was asked for already. */
  void ask(Target target, int times) {
    if (asked.add(target)) {
      for (int i = 0; i < times; i++) {
        askAgain(target);
      }
    }
  }

  void askAgain(Target target) {
    underWay.add(threads.submit(() -> visit(target)));
  }

  private Void visit(Target target) throws InterruptedException {
    Visit visit = visitor.visit(target, deadline);
    retries.addAndGet(Math.max(0, visit.tries() - 1));
    switch (visit) {
      case Visit.Answered(var page, int _) -> {
        glances.add(page.glance());
        inspection.show(page);
      }
      case Visit.Lost late -> lost.add(late);
    }
    return null;
  }

  /**
   * Waits for all that is under way, at most until the deadline.
   *
   * @throws IllegalStateException where a check broke, which must not pass for a clean page
   */
  void finish() throws InterruptedException {
    for (Future<?> visit : underWay) {
      try {
        visit.get(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        visit.cancel(/* mayInterruptIfRunning= */ true);
      } catch (ExecutionException broken) {
        throw new IllegalStateException("a check broke on a page", broken.getCause());
      }
    }
    underWay.clear();
  }

  Survey survey(
      Health health,
      Database database,
      Optional<Snapshot.Size> optionsAfter,
      Optional<Survey> against) {
    return new Survey(
        inspection.expected(),
        List.copyOf(glances),
        List.copyOf(lost),
        retries.get(),
        health,
        database,
        optionsAfter,
        against);
  }

  Set<Target> asked() {
    return Set.copyOf(asked);
  }
}
