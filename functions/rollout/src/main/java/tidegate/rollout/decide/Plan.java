package tidegate.rollout.decide;

import tidegate.cloud.ecr.Image;
import tidegate.core.deployment.Deployment;
import tidegate.core.release.Release;

/** The one step that is due. */
public sealed interface Plan {

  /** Change nothing. */
  record Stay(Reason reason) implements Plan {}

  /**
   * Deploy it.
   *
   * @param wayBack whether a person asked to go back, which neither freeze nor alarm stops
   */
  record Start(Release release, Image image, boolean wayBack) implements Plan {}

  /** Stop a deployment in flight and roll it back, as asked. */
  record Stop(Deployment deployment) implements Plan {}
}
