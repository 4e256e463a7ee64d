package tidegate.rollout.decide;

import java.util.Map;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.HandFreeze;

/** What an order to freeze or to thaw comes to. */
public sealed interface FreezeChange {

  /** The tag to write. */
  Map<String, String> tags();

  /**
   * It holds from now on.
   *
   * @param before the one that held already, and for which this one stands now
   * @param stopped a release in flight that will be refused at its shift
   */
  record Frozen(HandFreeze freeze, Optional<HandFreeze> before, Optional<Deployment> stopped)
      implements FreezeChange {
    @Override
    public Map<String, String> tags() {
      return freeze.tags();
    }
  }

  /**
   * It holds no longer.
   *
   * @param ended as it is remembered
   * @param before as it was
   */
  record Thawed(HandFreeze ended, HandFreeze before) implements FreezeChange {
    @Override
    public Map<String, String> tags() {
      return ended.tags();
    }
  }
}
