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
import java.util.concurrent.atomic.AtomicInteger;
import tidegate.core.probe.Look;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Finding;
import tidegate.probe.check.Check;
import tidegate.probe.check.Expected;
import tidegate.probe.check.Inspection;
import tidegate.probe.check.Survey;
import tidegate.probe.database.Database;
import tidegate.probe.database.DatabaseReader;
import tidegate.probe.database.Snapshot;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReader;
import tidegate.probe.http.Deadline;
import tidegate.probe.http.Http;
import tidegate.probe.page.Itinerary;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.Scout;
import tidegate.probe.page.Target;
import tidegate.probe.page.Visitor;

/** One run of the probe, from the first question to the findings. */
final class Tour {

  /** With the other pages some 50 answers: one broken task of ten is missed once in 200 runs. */
  private static final int HOME_ASKED = 8;

  private static final int INDEX_ASKED = 3;

  /** How often a page is asked anew before a fault seen once is called a hiccup. */
  private static final int DOUBTS_ASKED = 5;

  private final ProbeSettings settings;
  private final Ends ends;
  private final Optional<DatabaseReader> database;
  private final Optional<HealthReader> health;
  private final AtomicInteger requests;
  private final ExecutorService threads;
  private final Deadline deadline;

  Tour(
      ProbeSettings settings,
      Ends ends,
      Optional<DatabaseReader> database,
      Optional<HealthReader> health,
      AtomicInteger requests,
      ExecutorService threads,
      Deadline deadline) {
    this.settings = settings;
    this.ends = ends;
    this.database = database;
    this.health = health;
    this.requests = requests;
    this.threads = threads;
    this.deadline = deadline;
  }

  List<Finding> findings(ProbeRequest request, List<Check> checks) throws InterruptedException {
    Set<PageKind> kinds = EnumSet.noneOf(PageKind.class);
    checks.forEach(check -> kinds.addAll(check.pages()));
    if (request.against().isEmpty()) {
      // Whoever tries any site's doors looks like somebody else.
      kinds.removeIf(PageKind::door);
    }
    Sweep main = sweep(request.look(), request.release(), request.since(), checks);
    Optional<Sweep> other =
        request
            .against()
            .filter(look -> look != request.look() && ends.of(look).isPresent())
            .map(look -> sweep(look, Optional.empty(), Optional.empty(), checks));
    Future<Database> rows = threads.submit(() -> rows(request));
    Future<Health> told = threads.submit(() -> told(main));
    Optional<Future<Health>> toldByOther = other.map(sweep -> threads.submit(() -> told(sweep)));
    Database read = askForPages(main, other, kinds, rows);
    Optional<Snapshot.Size> after = sizeAfter(checks, read);
    Optional<Survey> against = Optional.empty();
    if (other.isPresent()) {
      against =
          Optional.of(
              other.get().survey(outcome(toldByOther.orElse(told)), read, after, Optional.empty()));
      other.get().inspection().show(against.get());
    }
    main.inspection().show(main.survey(outcome(told), read, after, against));
    return main.inspection().findings(other.map(Sweep::inspection), main.asked());
  }

  private Sweep sweep(
      Look look, Optional<String> release, Optional<Instant> since, List<Check> checks) {
    Http http = new Counted(ends.of(look).orElseThrow(), requests);
    var visitor = new Visitor(settings.site(), http, new Semaphore(settings.parallelism()));
    var expected = new Expected(settings.site(), look, release, since);
    return new Sweep(visitor, new Inspection(checks, expected), threads, deadline);
  }

  private Database askForPages(
      Sweep main, Optional<Sweep> other, Set<PageKind> kinds, Future<Database> rows)
      throws InterruptedException {
    var expected = main.inspection().expected();
    ask(Scout.first(expected.home()), kinds, main, other);
    // Blue knows which pages there are; a green that is blank would hide them.
    var scout = new Scout(settings.site(), other.orElse(main).visitor(), deadline);
    Itinerary itinerary = scout.explore(kinds, threads);
    Database read = outcome(rows);
    if (read instanceof Database.Read(var snapshot)) {
      scout.add(snapshot.posts(), snapshot.attachments(), snapshot.cart());
    }
    ask(itinerary.targets(kinds), kinds, main, other);
    main.finish();
    if (other.isPresent()) {
      other.get().finish();
    }
    settleDoubts(main, other);
    return read;
  }

  private static void ask(
      List<Target> targets, Set<PageKind> kinds, Sweep main, Optional<Sweep> other) {
    for (Target target : targets) {
      if (kinds.contains(target.kind())) {
        main.ask(target, times(target.kind()));
        other.ifPresent(sweep -> sweep.ask(target, 1));
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

  private void settleDoubts(Sweep main, Optional<Sweep> other) throws InterruptedException {
    Optional<Inspection> against = other.map(Sweep::inspection);
    for (int i = 0; i < DOUBTS_ASKED && !deadline.over(); i++) {
      Set<Target> doubts = main.inspection().doubts(against);
      if (doubts.isEmpty()) {
        return;
      }
      for (Target target : doubts) {
        main.inspection().askedAgain(target);
        main.askAgain(target);
        other.ifPresent(sweep -> sweep.askAgain(target));
      }
      main.finish();
      if (other.isPresent()) {
        other.get().finish();
      }
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
  private Optional<Snapshot.Size> sizeAfter(List<Check> checks, Database read) {
    return read instanceof Database.Read && checks.stream().anyMatch(Check::looksTwice)
        ? database.flatMap(reader -> reader.size(deadline))
        : Optional.empty();
  }

  private Health told(Sweep sweep) throws InterruptedException {
    return health.isPresent()
        ? health.get().read(sweep.visitor(), deadline)
        : new Health.Silent("no key for the health report is set (HEALTH_KEY)");
  }

  private static <T> T outcome(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a part of the look broke", broken.getCause());
    }
  }
}
