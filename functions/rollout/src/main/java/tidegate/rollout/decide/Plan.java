package tidegate.rollout.decide;

import java.util.List;
import java.util.Map;
import tidegate.cloud.ecr.Image;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Acceptance;
import tidegate.core.release.Release;
import tidegate.rollout.preflight.AlarmsCheck;
import tidegate.rollout.preflight.Checked;

/** The one step that is due. */
public sealed interface Plan {

  /** Change nothing. */
  record Stay(Reason reason) implements Plan {}

  /**
   * Deploy it.
   *
   * @param why its intent, who asked and when, as its description says it
   * @param containers those that get the image
   * @param passed what would have stopped another intent
   */
  record Start(
      Release release, Image image, Description why, List<String> containers, List<Checked> passed)
      implements Plan {

    /** Whether CodeDeploy must not stop it for an alarm that is red already. */
    public boolean ignoresAlarms() {
      return why.intent() != Intent.RELEASE
          || passed.stream().anyMatch(row -> row.check().equals(AlarmsCheck.ID));
    }
  }

  /** Give a deployment the go that it waits for, as asked. */
  record GiveGo(Deployment deployment) implements Plan {}

  /**
   * Remember that a person lets a release pass a check, as asked.
   *
   * @param tags that it is remembered by
   * @param remaining checks that refused the release, too, and are not accepted
   */
  record Accept(
      Release release, Acceptance acceptance, Map<String, String> tags, List<String> remaining)
      implements Plan {}

  /** Remember that no release starts or shifts, or that one may again, as asked. */
  record ChangeFreeze(FreezeChange change) implements Plan {}

  /** Stop a deployment in flight and roll it back, as asked. */
  record Stop(Deployment deployment) implements Plan {}
}
