package tidegate.testbed.chaos.watch;

import java.time.Duration;
import tidegate.testbed.aws.account.JournalEntry;

/** Whoever is told that a release is rolled back must not find it in front of visitors. */
final class ToldRollbackHappens implements Watcher {
  private static final Duration DOING = Duration.ofMinutes(5);

  private final MonthState month;

  ToldRollbackHappens(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof JournalEntry.NoticePublished notice
        && notice.message().startsWith("rolling back: ")) {
      month
          .stage
          .clock()
          .after(
              DOING,
              () -> {
                boolean done =
                    month.rollouts.values().stream()
                        .anyMatch(rollout ->
                            rollout.rollback
                                && rollout.created.isAfter(
                                    notice.at().minus(Duration.ofMinutes(10))));
                if (!done) {
                  month.report("what is said is done", "told, not done: %s", notice.subject());
                }
              });
    }
  }
}
