package tidegate.testbed.rehearsal.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.iam.Iam;
import tidegate.testbed.aws.wire.AwsCall;
import tidegate.testbed.rehearsal.lambda.FunctionUse;
import tidegate.testbed.rehearsal.story.Rehearsal;
import tidegate.testbed.rehearsal.story.TimedJournal;
import tidegate.testbed.rehearsal.visitors.Visit;

/**
 * All that a report is made of, taken at the end of a rehearsal.
 *
 * @param whole real time from the stage's set-up to now
 * @param visitorsOffset when the first visitor came, from the same start
 * @param tags what people call each digest
 */
record Material(
    Duration whole,
    Duration visitorsOffset,
    List<TimedJournal.Entry> entries,
    List<TimedJournal.Told> told,
    List<TimedJournal.PageShown> pages,
    List<Visit> visits,
    List<AwsCall> calls,
    List<Iam.Use> grants,
    Map<String, FunctionUse> uses,
    Map<String, String> tags,
    String site) {

  static Material of(Rehearsal rehearsal) {
    var entries = rehearsal.journal().entries();
    return new Material(
        rehearsal.journal().real(),
        rehearsal.journal().realOf(rehearsal.visitors().start()),
        entries,
        rehearsal.journal().told(),
        rehearsal.journal().pages(),
        rehearsal.visitors().visits(),
        rehearsal.aws().calls().all(),
        rehearsal.aws().iam().uses(),
        rehearsal.uses(),
        tags(entries),
        rehearsal.siteDescription());
  }

  private static Map<String, String> tags(List<TimedJournal.Entry> entries) {
    var tags = new TreeMap<String, String>();
    for (var entry : entries) {
      if (entry.what() instanceof JournalEntry.ImagePushed push) {
        tags.put(push.digest(), push.tag());
      }
    }
    return tags;
  }

  /** A digest's tag; the first release was there before anything was pushed. */
  String tag(String digest) {
    return tags.getOrDefault(digest, digest.isEmpty() ? "nobody" : "release-1");
  }

  /** Happenings of one kind with their real times. */
  <T extends JournalEntry> List<Timed<T>> all(Class<T> kind) {
    return entries.stream()
        .filter(entry -> kind.isInstance(entry.what()))
        .map(entry -> new Timed<>(entry.real(), kind.cast(entry.what())))
        .toList();
  }

  /** A happening of one kind, and its real time. */
  record Timed<T>(Duration real, T what) {}
}
