package tidegate.testbed.rehearsal.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.account.JournalEntry;

/** Both times of all that happens: the stand-in's journal, with real seconds beside it. */
public final class TimedJournal implements AutoCloseable {
  private final StandInAws aws;
  private final long start = System.nanoTime();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private final List<PageShown> pages = new ArrayList<>();
  private final Thread thread;
  private volatile boolean open = true;

  TimedJournal(StandInAws aws) {
    this.aws = aws;
    thread = Thread.ofPlatform().daemon().name("chronicle").start(this::follow);
  }

  /** A happening, and how long after the start we saw it, within 20 ms. */
  public record Entry(Duration real, JournalEntry what) {}

  /** A sentence of the story. */
  public record Told(Duration real, Instant virtual, int chapter, String sentence) {}

  /** The dashboard's page as it was when a chapter had ended. */
  public record PageShown(Instant virtual, int chapter, String html) {}

  private void follow() {
    while (open) {
      catchUp();
      try {
        Thread.sleep(20);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private synchronized void catchUp() {
    var all = aws.journal().all();
    var real = real();
    for (var happening : all.subList(entries.size(), all.size())) {
      entries.add(new Entry(real, happening));
    }
  }

  /** Real time since the start. */
  public Duration real() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** The same for a moment of {@link System#nanoTime}. */
  public Duration realOf(long nanoTime) {
    return Duration.ofNanos(nanoTime - start);
  }

  synchronized Told tell(int chapter, String sentence) {
    var line = new Told(real(), aws.clock().instant(), chapter, sentence);
    told.add(line);
    return line;
  }

  /** Everything so far, oldest first. */
  public synchronized List<Entry> entries() {
    catchUp();
    return List.copyOf(entries);
  }

  synchronized void keepPage(int chapter, String html) {
    pages.add(new PageShown(aws.clock().instant(), chapter, html));
  }

  public synchronized List<PageShown> pages() {
    return List.copyOf(pages);
  }

  public synchronized List<Told> told() {
    return List.copyOf(told);
  }

  /** What happened of one kind since a moment of the stand-in's time, that moment included. */
  <T extends JournalEntry> List<T> since(Instant moment, Class<T> kind) {
    return aws.journal().all(kind).stream().filter(what -> !what.at().isBefore(moment)).toList();
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
    catchUp();
  }
}
