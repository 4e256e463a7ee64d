package tidegate.testbed.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tidegate.core.calendar.Window;
import tidegate.testbed.aws.wire.Call;

/** Peaks moves no capacity while traffic shifts, before a peak's need of it is pressing. */
final class NothingMovesInAShift implements Watch {
  private static final Set<String> MOVES = Set.of("RegisterScalableTarget", "UpdateService");

  private final Scene scene;
  private final String peaks;

  NothingMovesInAShift(Scene scene) {
    this.scene = scene;
    this.peaks = scene.stage.application().name("PeaksFunction");
  }

  @Override
  public void called(Call call) {
    if (!call.principal().equals(peaks)
        || !MOVES.contains(call.operation())
        || !call.outcome().equals("OK")) {
      return;
    }
    scene
        .inFlight()
        .filter(Rollout::shifting)
        .filter(rollout -> !rollout.rollback && !pressing(call.at()))
        .ifPresent(rollout ->
            scene.complain(
                "no capacity moved in a shift",
                "%s %s while %s shifts",
                call.operation(),
                call.request(),
                rollout));
  }

  private boolean pressing(Instant now) {
    Optional<Window> window = scene.life.calendar().floorAt(now).window();
    return window
        .map(peak -> {
          Duration lead = Duration.between(peak.leadStart(), peak.start());
          return !now.isBefore(peak.leadStart().plus(lead.dividedBy(2)));
        })
        .orElse(false);
  }
}
