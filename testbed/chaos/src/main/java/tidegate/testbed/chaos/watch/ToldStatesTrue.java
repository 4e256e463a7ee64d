package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.account.JournalEntry.NoticePublished;

/** What is told of a deployment and of the floor is so when it is told, or within minutes. */
final class ToldStatesTrue implements Watcher {
  private static final String NAME = "what is told is so";
  private static final String ID = "(d-[A-Z0-9]{9})";
  private static final Pattern BEGUN =
      Pattern.compile("^(?:deploying|going back to) (\\S+) \\(\\S+\\) with " + ID);
  private static final Pattern STOPPED =
      Pattern.compile("^rolling back \\S+: " + ID + " is stopped");
  private static final Pattern SERVES =
      Pattern.compile("(?ms)^(\\S+) has been serving visitors.*^(?:Rollout|Deployment): " + ID);
  private static final Pattern FINISHED =
      Pattern.compile("(?ms)^the rollout of (\\S+) is finished.*^Deployment: " + ID);
  private static final Pattern MINIMUM = Pattern.compile(" is over\\. The minimum is (\\d+) again");

  /** CodeDeploy takes its time to stop. */
  private static final Duration STOPPING = Duration.ofMinutes(10);

  private final MonthState month;

  ToldStatesTrue(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof NoticePublished notice) {
      told(BEGUN, notice, found -> is(found.group(2), rollout -> tagged(rollout, found.group(1))));
      told(
          SERVES,
          notice,
          found ->
              is(found.group(2), rollout -> tagged(rollout, found.group(1)) && rollout.shifted()));
      told(
          FINISHED,
          notice,
          found -> is(found.group(2), rollout -> rollout.status.equals("Succeeded")));
      told(MINIMUM, notice, found -> Integer.parseInt(found.group(1)) == month.target().min());
      stopped(notice);
    }
  }

  private void stopped(NoticePublished notice) {
    Matcher stopped = STOPPED.matcher(notice.message());
    if (stopped.find()) {
      String id = stopped.group(1);
      month
          .stage
          .clock()
          .after(
              STOPPING,
              () -> {
                if (!is(id, rollout -> rollout.status.equals("Stopped"))) {
                  month.report(NAME, "told, and not so: %s", stopped.group());
                }
              });
    }
  }

  private void told(Pattern pattern, NoticePublished notice, Predicate<Matcher> so) {
    Matcher found = pattern.matcher(notice.message());
    if (found.find() && !so.test(found)) {
      month.report(NAME, "told, and not so: %s", found.group());
    }
  }

  private boolean is(String id, Predicate<ObservedDeployment> so) {
    ObservedDeployment rollout = month.rollouts.get(id);
    return rollout != null && so.test(rollout);
  }

  /** A stranger's deployment is called by its id. */
  private static boolean tagged(ObservedDeployment rollout, String tag) {
    return rollout.release.map(release -> release.tag().equals(tag)).orElse(rollout.id.equals(tag));
  }
}
