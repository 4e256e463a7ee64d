package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.chaos.plan.MonthPlan;

/**
 * A release of which somebody was told that it will start does start, or somebody is told that it
 * does not: since another takes its place, or since something must be mended first. Who was told
 * the contrary does not see it start.
 */
final class PromisesKept implements Watcher {
  private static final String NAME = "a promised start comes or is taken back";
  private static final String TAG = "((?:release|hotfix)-\\d+)";
  private static final Pattern PROMISE = Pattern.compile(TAG + " will start ");
  private static final Pattern TAKEN_BACK = Pattern.compile(TAG + " will not be deployed: ");
  private static final Pattern REFUSED =
      Pattern.compile("^not deploying: (?:the start of )?" + TAG + "(?: fails | was refused |: )");

  /** So long before the end of a month a start may still wait for what held it. */
  private static final Duration WAITS = Duration.ofHours(12);

  private final MonthState month;
  private final Map<String, String> digests = new HashMap<>();
  private final Map<String, Instant> promised = new HashMap<>();

  PromisesKept(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.ImagePushed pushed -> digests.put(pushed.tag(), pushed.digest());
      case JournalEntry.DeploymentChanged changed ->
          Optional.ofNullable(month.rollouts.get(changed.deploymentId()))
              .flatMap(rollout -> rollout.release)
              .ifPresent(release -> promised.remove(release.digest()));
      case JournalEntry.NoticePublished notice -> told(notice);
      default -> {
        // Promises nothing.
      }
    }
  }

  private void told(JournalEntry.NoticePublished notice) {
    Matcher promise = PROMISE.matcher(notice.message());
    while (promise.find()) {
      digest(promise.group(1)).ifPresent(digest -> promised.put(digest, notice.at()));
    }
    Matcher back = TAKEN_BACK.matcher(notice.message());
    while (back.find()) {
      digest(back.group(1)).ifPresent(promised::remove);
    }
    Matcher refused = REFUSED.matcher(notice.message());
    if (refused.find()) {
      digest(refused.group(1)).ifPresent(promised::remove);
    }
  }

  private Optional<String> digest(String tag) {
    return Optional.ofNullable(digests.get(tag));
  }

  @Override
  public void over(Instant now) {
    Optional<String> serving = month.primary().map(month.stage.traffic()::digest);
    promised.forEach((digest, at) -> {
      boolean late = at.plus(WAITS).isBefore(now);
      if (late && !frozen(now) && !serving.equals(Optional.of(digest))) {
        month.report(
            NAME,
            "%s was promised at %s; it neither started nor was it taken back",
            digests.entrySet().stream()
                .filter(pushed -> pushed.getValue().equals(digest))
                .map(Map.Entry::getKey)
                .toList(),
            at);
      }
    });
  }

  private boolean frozen(Instant now) {
    return month
        .plan
        .calendar()
        .freezes(now.minus(Duration.ofDays(3)), now, MonthPlan.LONGEST_ROLLOUT)
        .stream()
        .anyMatch(freeze -> freeze.until().plus(WAITS).isAfter(now));
  }
}
