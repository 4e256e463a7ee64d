package tidegate.testbed.chaos.watch;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.ecs.TaskSetState;

/**
 * A release that falls ill in service is taken away from visitors while the one before it is kept;
 * where that is not known to be better, somebody is told.
 */
final class BrokenReleaseRollsBack implements Watcher {
  private static final String NAME = "the ill goes back while blue is kept";

  /** A probe that fails, or looks twice and sees two things, may cost verify a round or two. */
  private static final int ROUNDS = 3;

  private final MonthState month;
  private final String verify;
  private @Nullable Instant illSince;
  private int rounds;
  private boolean told;
  private boolean reported;

  BrokenReleaseRollsBack(MonthState month) {
    this.month = month;
    this.verify = month.stage.application().name("VerifyFunction");
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof JournalEntry.NoticePublished notice
        && notice.message().startsWith("not rolling back: production is broken")) {
      told = true;
    }
    if (entry instanceof JournalEntry.FunctionEnded ended
        && ended.function().equals(verify)
        && !ended.failed()
        && illSince != null
        && ended.started().isAfter(illSince)) {
      rounds++;
    }
  }

  @Override
  public void look(Instant now) {
    Optional<TaskSetState> serving = month.stage.traffic().production();
    boolean ill =
        serving
            .map(month.stage.traffic()::digest)
            .flatMap(digest -> month.stage.truth().illSince(digest, now))
            .isPresent();
    boolean kept =
        month.inFlight().filter(ObservedDeployment::shifted).isPresent()
            && month.stage.site().service().sets().size() > 1;
    boolean blind = month.stage.truth().probeBlind(now) || month.stage.faults().anyOutage(now);
    if (!ill || !kept || blind) {
      illSince = null;
      rounds = 0;
      told = told && ill;
      reported = reported && ill;
      return;
    }
    if (illSince == null) {
      illSince = now;
    }
    if (!told && !reported && rounds >= ROUNDS) {
      reported = true;
      month.report(
          NAME,
          "production is ill since %s, and %d rounds of verify did nothing",
          illSince,
          rounds);
    }
  }
}
