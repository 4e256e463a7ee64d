package tidegate.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;
import tidegate.probe.check.Catalogue;
import tidegate.probe.check.Check;
import tidegate.probe.crawl.Targets;
import tidegate.probe.database.DatabaseReader;
import tidegate.probe.health.HealthReader;
import tidegate.probe.http.Deadline;

/** Looks at one end of the site, compared with the other where that is asked. Thread-safe. */
public final class Probe {

  /** Enough to give the verdict in, after the last page. */
  private static final Duration LEFT_FOR_THE_VERDICT = Duration.ofMillis(500);

  private final Settings settings;
  private final Targets targets;
  private final Optional<DatabaseReader> database;
  private final Optional<HealthReader> health;
  private final InstantSource clock;

  Probe(
      Settings settings,
      Targets targets,
      Optional<DatabaseReader> database,
      Optional<HealthReader> health,
      InstantSource clock) {
    this.settings = settings;
    this.targets = targets;
    this.database = database;
    this.health = health;
    this.clock = clock;
  }

  /**
   * Runs the checks asked for; what is late is UNMEASURED. Returns within the request's budget.
   *
   * @throws IllegalArgumentException where a check is asked for that there is none of
   */
  public ProbeReply run(ProbeRequest request) throws InterruptedException {
    Instant start = clock.instant();
    List<Check> checks = Catalogue.of(request.checks());
    if (targets.of(request.target()).isEmpty()) {
      return new ProbeReply(unreachable(checks), 0, Duration.ZERO);
    }
    var deadline = new Deadline(start.plus(request.budget()).minus(LEFT_FOR_THE_VERDICT), clock);
    var requests = new AtomicInteger();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var run = new ProbeRun(settings, targets, database, health, requests, threads, deadline);
      ProbeRun.Look look = run.look(request, checks);
      return new ProbeReply(
          look.findings(), requests.get(), Duration.between(start, clock.instant()), look.seen());
    } finally {
      // Not close(): that would wait for a page that nobody waits for any more.
      threads.shutdownNow();
    }
  }

  private static List<Finding> unreachable(List<Check> checks) {
    return checks.stream()
        .map(check ->
            new Finding(
                check.about().id(),
                Weight.ABSOLUTE,
                Outcome.UNMEASURED,
                "this probe cannot see green: TEST_ADDRESS is not set",
                List.of(),
                "Set TEST_ADDRESS to the test listener's host:port and ask the probe inside the"
                    + " VPC."))
        .toList();
  }
}
