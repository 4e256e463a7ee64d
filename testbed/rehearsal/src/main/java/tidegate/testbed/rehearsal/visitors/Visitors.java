package tidegate.testbed.rehearsal.visitors;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/**
 * Visitors who come at a steady rate and do not wait for each other, as people do not: a slow site
 * gets as many requests as a quick one.
 */
public final class Visitors implements AutoCloseable {
  private static final List<String> PATHS =
      List.of(
          "/", "/tide-3/", "/about/", "/?rest_route=/", "/tide-7/", "/", "/timetable/", "/feed/");

  private final SSLContext tls;
  private final String host;
  private final int port;
  private final PageJudgement judgement;
  private final long start = System.nanoTime();
  private final AtomicInteger number = new AtomicInteger();
  private final List<Visit> visits = new ArrayList<>();
  private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param host the site's name
   * @param port of the production listener on loopback
   */
  public Visitors(SiteCertificates certificates, String host, int port) {
    tls = certificates.client();
    this.host = host;
    this.port = port;
    judgement = new PageJudgement(host);
  }

  /** Lets them come from now on. */
  public void come(int perSecond) {
    var nanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var _ = beat.scheduleAtFixedRate(this::next, 0, nanos, TimeUnit.NANOSECONDS);
  }

  private void next() {
    var due = System.nanoTime();
    var path = PATHS.get(Math.floorMod(number.getAndIncrement(), PATHS.size()));
    var _ = threads.submit(() -> note(visit(path, due)));
  }

  private Visit visit(String path, long due) {
    var at = Duration.ofNanos(due - start);
    try {
      var answer = VisitorConnection.get(tls, host, port, path);
      var took = Duration.ofNanos(System.nanoTime() - due);
      var release = answer.header("X-Tidegate-Release").orElse("");
      return new Visit(at, path, took, release, judgement.fault(path, answer));
    } catch (IOException e) {
      var took = Duration.ofNanos(System.nanoTime() - due);
      return new Visit(at, path, took, "", Optional.of("no answer: " + e));
    }
  }

  private synchronized void note(Visit visit) {
    visits.add(visit);
  }

  /** The {@link System#nanoTime} that visits count from. */
  public long start() {
    return start;
  }

  /** Every visit that has ended, in the order of their ends. */
  public synchronized List<Visit> visits() {
    return List.copyOf(visits);
  }

  /** Those that went wrong. */
  public List<Visit> errors() {
    return visits().stream().filter(visit -> visit.error().isPresent()).toList();
  }

  /** Lets nobody in any more and waits until those inside have left. */
  @Override
  public void close() {
    beat.shutdownNow();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
