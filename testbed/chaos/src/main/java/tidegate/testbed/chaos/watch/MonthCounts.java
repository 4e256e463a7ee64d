package tidegate.testbed.chaos.watch;

import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsCall;

/** Counts what happened; complains of nothing. */
final class MonthCounts implements Watcher {
  private final Map<String, Long> counts = new TreeMap<>();

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.ImagePushed _ -> count("pushes");
      case JournalEntry.HookAnswered answered -> count("hooks answered " + answered.status());
      case JournalEntry.NoticePublished _ -> count("notices");
      case JournalEntry.DeadLettered _ -> count("dead letters");
      case JournalEntry.FunctionEnded ended -> {
        if (ended.took().isPositive()) {
          count("invocations");
        }
      }
      default -> {
        // Of no interest as a number.
      }
    }
  }

  @Override
  public void called(AwsCall call) {
    count("AWS calls");
  }

  private void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  Map<String, Long> counts(MonthState month) {
    var all = new TreeMap<>(counts);
    for (ObservedDeployment rollout : month.rollouts.values()) {
      String kind =
          rollout.rollback ? "rollbacks" : rollout.release.isPresent() ? "rollouts" : "strangers'";
      all.merge(kind + " " + rollout.status, 1L, Long::sum);
    }
    return all;
  }
}
