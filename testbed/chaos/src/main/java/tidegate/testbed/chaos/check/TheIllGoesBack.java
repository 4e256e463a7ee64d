package tidegate.testbed.chaos.check;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.ecs.TaskSet;
import tidegate.testbed.aws.world.Happening;

/**
 * A release that falls ill in service is taken away from visitors while the one before it is kept;
 * where that is not known to be better, somebody is told.
 */
final class TheIllGoesBack implements Watch {
  private static final String NAME = "the ill goes back while blue is kept";

  /** A probe that fails, or looks twice and sees two things, may cost verify a round or two. */
  private static final int ROUNDS = 3;

  private final Scene scene;
  private final String verify;
  private @Nullable Instant illSince;
  private int rounds;
  private boolean told;
  private boolean complained;

  TheIllGoesBack(Scene scene) {
    this.scene = scene;
    this.verify = scene.stage.application().name("VerifyFunction");
  }

  @Override
  public void happened(Happening happening) {
    if (happening instanceof Happening.NoticePublished notice
        && notice.message().startsWith("not rolling back: production is broken")) {
      told = true;
    }
    if (happening instanceof Happening.FunctionEnded ended
        && ended.function().equals(verify)
        && !ended.failed()
        && illSince != null
        && ended.started().isAfter(illSince)) {
      rounds++;
    }
  }

  @Override
  public void look(Instant now) {
    Optional<TaskSet> serving = scene.stage.street().production();
    boolean ill =
        serving
            .map(scene.stage.street()::digest)
            .flatMap(digest -> scene.stage.truth().illSince(digest, now))
            .isPresent();
    boolean kept =
        scene.inFlight().filter(Rollout::shifted).isPresent()
            && scene.stage.site().service().sets().size() > 1;
    boolean blind = scene.stage.truth().probeBlind(now) || scene.stage.faults().anyOutage(now);
    if (!ill || !kept || blind) {
      illSince = null;
      rounds = 0;
      told = told && ill;
      complained = complained && ill;
      return;
    }
    if (illSince == null) {
      illSince = now;
    }
    if (!told && !complained && rounds >= ROUNDS) {
      complained = true;
      scene.complain(
          NAME,
          "production is ill since %s, and %d rounds of verify did nothing",
          illSince,
          rounds);
    }
  }
}
