package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsCall;

/**
 * The outcome of every rollout is told, and told once unless what was told could not be remembered
 * or two rounds went at the same time.
 */
final class EachOutcomeToldOnce implements Watcher {
  private static final String NAME = "each outcome told once";
  private static final Pattern OUTCOME = Pattern.compile("Deployment: (d-[A-Z0-9]{9}) ");
  private static final Duration TELLING = Duration.ofHours(3);

  /** Rounds so close to each other may have read the same memory. */
  private static final Duration SIDE_BY_SIDE = Duration.ofMinutes(6);

  private final MonthState month;
  private final String verify;
  private final Map<String, List<Instant>> told = new HashMap<>();
  private final List<Instant> troubles = new ArrayList<>();

  EachOutcomeToldOnce(MonthState month) {
    this.month = month;
    this.verify = month.stage.application().name("VerifyFunction");
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.NoticePublished notice -> {
        Matcher outcome = OUTCOME.matcher(notice.message());
        // That visitors get it, and blue is kept, is no outcome yet.
        if (!notice.message().contains("is kept for now") && outcome.find()) {
          told(outcome.group(1), notice.at());
        }
      }
      case JournalEntry.FunctionEnded ended -> {
        if (ended.failed() && ended.function().equals(verify)) {
          troubles.add(ended.at());
        }
      }
      default -> {
        // Tells nothing.
      }
    }
  }

  @Override
  public void called(AwsCall call) {
    if (call.principal().equals(verify) && !call.outcome().equals("OK")) {
      troubles.add(call.at());
    }
  }

  private void told(String id, Instant at) {
    List<Instant> before = told.computeIfAbsent(id, _ -> new ArrayList<>());
    if (!before.isEmpty()) {
      Instant last = before.getLast();
      boolean excused =
          at.isBefore(last.plus(SIDE_BY_SIDE))
              || troubles.stream()
                  .anyMatch(one -> !one.isBefore(before.getFirst().minus(SIDE_BY_SIDE)));
      if (!excused) {
        month.report(NAME, "%s was told at %s and again", id, last);
      }
    }
    before.add(at);
  }

  @Override
  public void over(Instant now) {
    month.rollouts.values().stream()
        .filter(rollout -> rollout.release.isPresent() && !rollout.active())
        .filter(rollout -> rollout.changed.plus(TELLING).isBefore(now))
        .filter(rollout -> !told.containsKey(rollout.id))
        .forEach(rollout ->
            month.report(NAME, "%s ended %s and was never told", rollout, rollout.status));
  }
}
