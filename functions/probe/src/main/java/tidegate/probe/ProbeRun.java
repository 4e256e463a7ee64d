package tidegate.probe;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Seen;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Finding;
import tidegate.probe.check.Check;
import tidegate.probe.check.Expected;
import tidegate.probe.check.Observations;
import tidegate.probe.crawl.CountingHttp;
import tidegate.probe.crawl.KnownUrls;
import tidegate.probe.crawl.TargetCrawl;
import tidegate.probe.crawl.Targets;
import tidegate.probe.crawl.UrlDiscovery;
import tidegate.probe.crawl.UrlPlan;
import tidegate.probe.database.Database;
import tidegate.probe.database.DatabaseReader;
import tidegate.probe.database.Snapshot;
import tidegate.probe.evaluate.CheckRunner;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReader;
import tidegate.probe.http.Deadline;
import tidegate.probe.http.Http;
import tidegate.probe.page.PageClient;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/** One run of the probe, from the first question to the findings. */
final class ProbeRun {

  /** With the other pages some 50 answers: one broken task of ten is missed once in 200 runs. */
  private static final int HOME_ASKED = 8;

  private static final int INDEX_ASKED = 3;

  /** Pages name robots.txt's sitemaps, and a sitemap names others. */
  private static final int ROUNDS_OF_ITS_OWN = 2;

  /** How often a page is asked anew before a fault seen once is called a hiccup. */
  private static final int DOUBTS_ASKED = 5;

  private static final Database LATE_DATABASE =
      new Database.Unreadable("the database did not answer in time");
  private static final Health LATE_REPORT =
      new Health.Silent("the health report did not come in time");

  private final Settings settings;
  private final Targets targets;
  private final Optional<DatabaseReader> database;
  private final Optional<HealthReader> health;
  private final AtomicInteger requests;
  private final ExecutorService threads;
  private final Deadline deadline;

  ProbeRun(
      Settings settings,
      Targets targets,
      Optional<DatabaseReader> database,
      Optional<HealthReader> health,
      AtomicInteger requests,
      ExecutorService threads,
      Deadline deadline) {
    this.settings = settings;
    this.targets = targets;
    this.database = database;
    this.health = health;
    this.requests = requests;
    this.threads = threads;
    this.deadline = deadline;
  }

  /** What was found, and what was met on the side that was asked about. */
  record Look(List<Finding> findings, Seen seen) {}

  Look look(ProbeRequest request, List<Check> checks) throws InterruptedException {
    Set<PageKind> kinds = EnumSet.noneOf(PageKind.class);
    checks.forEach(check -> kinds.addAll(check.pages()));
    if (request.against().isEmpty() && request.checks().isEmpty()) {
      // To a stranger's site, trying its doors looks like an attack.
      kinds.removeIf(PageKind::door);
    }
    TargetCrawl main = crawl(request.target(), request.release(), request.since(), checks);
    Optional<TargetCrawl> other =
        request
            .against()
            .filter(look -> look != request.target() && targets.of(look).isPresent())
            .map(look -> crawl(look, Optional.empty(), Optional.empty(), checks));
    Future<Database> rows = threads.submit(() -> rows(request));
    Future<Health> told = threads.submit(() -> told(main));
    Optional<Future<Health>> toldByOther = other.map(crawl -> threads.submit(() -> told(crawl)));
    Database read = askForPages(main, other, kinds, rows);
    Optional<Snapshot.Size> after = sizeAfter(checks, read);
    Optional<Observations> against = Optional.empty();
    if (other.isPresent()) {
      against =
          Optional.of(
              other
                  .get()
                  .observations(
                      outcome(toldByOther.orElse(told), LATE_REPORT),
                      read,
                      after,
                      Optional.empty()));
      other.get().checks().show(against.get());
    }
    Observations met = main.observations(outcome(told, LATE_REPORT), read, after, against);
    main.checks().show(met);
    return new Look(
        main.checks().findings(other.map(TargetCrawl::checks), main.asked()), SeenPages.seen(met));
  }

  private TargetCrawl crawl(
      Target look, Optional<String> release, Optional<Instant> since, List<Check> checks) {
    Http http = new CountingHttp(targets.of(look).orElseThrow(), requests);
    var client = new PageClient(settings.site(), http, new Semaphore(settings.parallelism()));
    var expected = new Expected(settings.site(), look, release, since);
    return new TargetCrawl(client, new CheckRunner(checks, expected), threads, deadline);
  }

  private Database askForPages(
      TargetCrawl main, Optional<TargetCrawl> other, Set<PageKind> kinds, Future<Database> rows)
      throws InterruptedException {
    var expected = main.checks().expected();
    ask(KnownUrls.first(expected.home()), kinds, main, other);
    // Blue knows which pages there are; a green that is blank would hide them.
    var discovery = new UrlDiscovery(settings.site(), other.orElse(main).client(), deadline);
    UrlPlan plan = discovery.explore(kinds, threads);
    Database read = outcome(rows, LATE_DATABASE);
    if (read instanceof Database.Read(var snapshot)) {
      discovery.add(snapshot.posts(), snapshot.attachments(), snapshot.cart());
    }
    ask(plan.targets(kinds), kinds, main, other);
    finish(main, other);
    for (int round = 0; round < ROUNDS_OF_ITS_OWN; round++) {
      main.askForItsOwn(kinds);
      other.ifPresent(crawl -> crawl.askForItsOwn(kinds));
      finish(main, other);
    }
    settleDoubts(main, other);
    return read;
  }

  private static void ask(
      List<PageRequest> targets,
      Set<PageKind> kinds,
      TargetCrawl main,
      Optional<TargetCrawl> other) {
    for (PageRequest target : targets) {
      if (kinds.contains(target.kind())) {
        main.ask(target, times(target.kind()));
        other.ifPresent(crawl -> crawl.ask(target, 1));
      }
    }
  }

  private static int times(PageKind kind) {
    if (kind == PageKind.HOME) {
      return HOME_ASKED;
    }
    // Never out of a page cache, so the index tells best whose release answers.
    return kind == PageKind.REST ? INDEX_ASKED : 1;
  }

  private void settleDoubts(TargetCrawl main, Optional<TargetCrawl> other)
      throws InterruptedException {
    Optional<CheckRunner> against = other.map(TargetCrawl::checks);
    for (int i = 0; i < DOUBTS_ASKED && !deadline.over(); i++) {
      Set<PageRequest> doubts = main.checks().doubts(against);
      if (doubts.isEmpty()) {
        return;
      }
      for (PageRequest target : doubts) {
        main.checks().askedAgain(target);
        main.askAgain(target);
        // What only one side names is not there on the other, which proves nothing.
        other
            .filter(crawl -> crawl.asked().contains(target))
            .ifPresent(crawl -> crawl.askAgain(target));
      }
      finish(main, other);
    }
  }

  private static void finish(TargetCrawl main, Optional<TargetCrawl> other)
      throws InterruptedException {
    main.finish();
    if (other.isPresent()) {
      other.get().finish();
    }
  }

  private Database rows(ProbeRequest request) {
    if (!request.database()) {
      return new Database.NotAsked("nobody asked to look into the database");
    }
    return database
        .map(reader -> reader.read(deadline))
        .orElseGet(() -> new Database.NotAsked("no database is set (DB_HOST)"));
  }

  /** The options once more, for checks that ask what the look itself has made of them. */
  private Optional<Snapshot.Size> sizeAfter(List<Check> checks, Database read)
      throws InterruptedException {
    if (!(read instanceof Database.Read) || checks.stream().noneMatch(Check::looksTwice)) {
      return Optional.empty();
    }
    return outcome(
        threads.submit(() -> database.flatMap(reader -> reader.size(deadline))), Optional.empty());
  }

  private Health told(TargetCrawl crawl) throws InterruptedException {
    return health.isPresent()
        ? health.get().read(crawl.client(), deadline)
        : new Health.NotAsked("no key for the health report is set (HEALTH_KEY)");
  }

  /** What a source says in time; what it does not is said so. */
  private <T> T outcome(Future<T> future, T late) throws InterruptedException {
    try {
      return future.get(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      future.cancel(/* mayInterruptIfRunning= */ true);
      return late;
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a part of the look broke", broken.getCause());
    }
  }
}
