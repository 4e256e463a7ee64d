package tidegate.probe.crawl;

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
import tidegate.probe.check.Observations;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.evaluate.CheckRunner;
import tidegate.probe.health.Health;
import tidegate.probe.http.Deadline;
import tidegate.probe.page.Coverage;
import tidegate.probe.page.PageClient;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;
import tidegate.probe.page.PageResult;
import tidegate.probe.page.PageSummary;

/** One end of the site, asked for its pages while the checks look on. Used by one thread. */
public final class TargetCrawl {

  private final PageClient client;
  private final CheckRunner checks;
  private final ExecutorService threads;
  private final Deadline deadline;
  private final Set<PageRequest> asked = new HashSet<>();
  private final List<Future<?>> underWay = new ArrayList<>();
  private final ConcurrentLinkedQueue<PageSummary> pages = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<PageResult.Lost> lost = new ConcurrentLinkedQueue<>();
  private final OwnUrls own;
  private final AtomicInteger retries = new AtomicInteger();

  public TargetCrawl(
      PageClient client, CheckRunner checks, ExecutorService threads, Deadline deadline) {
    this.own = new OwnUrls(checks.expected().site());
    this.client = client;
    this.checks = checks;
    this.threads = threads;
    this.deadline = deadline;
  }

  public PageClient client() {
    return client;
  }

  public CheckRunner checks() {
    return checks;
  }

  /** Asks for a page so many times, unless it was asked for already. */
  public void ask(PageRequest target, int times) {
    if (asked.add(target)) {
      for (int i = 0; i < times; i++) {
        askAgain(target);
      }
    }
  }

  public void askAgain(PageRequest target) {
    underWay.add(threads.submit(() -> visit(target)));
  }

  private Void visit(PageRequest target) throws InterruptedException {
    PageResult visit = client.visit(target, deadline);
    retries.addAndGet(Math.max(0, visit.tries() - 1));
    switch (visit) {
      case PageResult.Answered(var page, int _) -> {
        pages.add(page.summary());
        own.read(page);
        checks.show(page);
      }
      case PageResult.Lost late -> lost.add(late);
    }
    return null;
  }

  /**
   * Asks for what this side's own pages name: their style sheets and scripts, feeds and sitemaps.
   * Names that change with each release are asked of the side that has them.
   */
  public void askForItsOwn(Set<PageKind> kinds) {
    own.requests().stream()
        .filter(request -> kinds.contains(request.kind()))
        .forEach(request -> ask(request, 1));
  }

  /**
   * Waits for all that is under way, at most until the deadline.
   *
   * @throws IllegalStateException where a check broke, which must not pass for a clean page
   */
  public void finish() throws InterruptedException {
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

  public Observations observations(
      Health health,
      Database database,
      Optional<Snapshot.Size> optionsAfter,
      Optional<Observations> against) {
    return new Observations(
        checks.expected(),
        List.copyOf(pages),
        List.copyOf(lost),
        retries.get(),
        Coverage.of(asked, pages, lost),
        health,
        database,
        optionsAfter,
        against);
  }

  public Set<PageRequest> asked() {
    return Set.copyOf(asked);
  }
}
