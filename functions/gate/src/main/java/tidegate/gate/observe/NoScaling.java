package tidegate.gate.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.Pause;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;
import tidegate.core.verdict.Finding;

/** Whether capacity moves just now. A movement that ends in time is waited for. */
public final class NoScaling implements HookStep {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** What the steps after this one need. */
  private static final Duration REST = Duration.ofMinutes(2);

  private final Scaling scaling;
  private final Pause pause;

  public NoScaling(Scaling scaling, Pause pause) {
    this.scaling = scaling;
    this.pause = pause;
  }

  @Override
  public String check() {
    return "scaling";
  }

  @Override
  public List<Finding> examine(Candidate rollout, Budget budget) {
    while (true) {
      Optional<ScalingActivity> moving =
          scaling.activities().stream().filter(ScalingActivity::inFlight).findFirst();
      if (moving.isEmpty()) {
        return List.of(GatePhrases.noScaling());
      }
      if (RuleBook.rule(rollout.intent(), Moment.SCALING).passes()) {
        return List.of(GatePhrases.passesScaling(rollout.intent(), moving.get()));
      }
      if (!budget.lasts(REST.plus(PAUSE))) {
        return List.of(GatePhrases.scaling(moving.get()));
      }
      pause.sleep(PAUSE);
    }
  }
}
