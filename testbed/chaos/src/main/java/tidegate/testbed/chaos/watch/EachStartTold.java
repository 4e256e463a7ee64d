package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.testbed.aws.account.JournalEntry;

/**
 * A rollout that was begun is told, whatever became of the answer of CreateDeployment or of the
 * function that began it: at the latest by the second of rollout's rounds that end well after it.
 */
final class EachStartTold implements Watcher {
  private static final String NAME = "each start told";
  private static final Pattern DEPLOYMENT = Pattern.compile("d-[A-Z0-9]{9}");
  private static final int ROUNDS = 2;

  /** Who began it may still be telling it. */
  private static final Duration TELLING = Duration.ofMinutes(6);

  /** Rollout tells no older start. */
  private static final Duration NEWS = Duration.ofMinutes(35);

  private final MonthState month;
  private final String rollout;
  private final Set<String> told = new HashSet<>();
  private final Map<String, Integer> rounds = new HashMap<>();

  EachStartTold(MonthState month) {
    this.month = month;
    this.rollout = month.stage.application().name("RolloutFunction");
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.NoticePublished notice -> {
        Matcher ids = DEPLOYMENT.matcher(notice.message());
        while (ids.find()) {
          told.add(ids.group());
        }
      }
      case JournalEntry.FunctionEnded ended -> {
        if (ended.function().equals(rollout) && !ended.failed()) {
          round(ended);
        }
      }
      default -> {
        // Tells nothing.
      }
    }
  }

  private void round(JournalEntry.FunctionEnded ended) {
    for (ObservedDeployment one : month.rollouts.values()) {
      boolean inTime =
          ended.started().isAfter(one.created.plus(TELLING))
              && ended.at().isBefore(one.created.plus(NEWS));
      boolean owed = one.active() && one.release.isPresent() && !told.contains(one.id);
      if (inTime && owed && rounds.merge(one.id, 1, Integer::sum) == ROUNDS) {
        month.report(NAME, "%s began %s, and two rounds told nobody", one, one.created);
      }
    }
  }

  @Override
  public void over(Instant now) {
    rounds.clear();
  }
}
