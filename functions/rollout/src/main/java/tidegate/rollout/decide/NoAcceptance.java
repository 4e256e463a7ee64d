package tidegate.rollout.decide;

import tidegate.core.memory.Acceptance;
import tidegate.core.memory.RefusedChecks;

/** Why a check is not accepted for a release. */
public sealed interface NoAcceptance {

  /** No check of the gate refused the release's last deployment. */
  record NothingRefused() implements NoAcceptance {}

  /** Another check than those that refused it. */
  record AnotherCheck(String check, RefusedChecks refused) implements NoAcceptance {}

  /** It is absolute, or one that refused the release as well is. */
  record Absolute(String check) implements NoAcceptance {}

  /** As many checks are accepted for one release as may be. */
  record Enough() implements NoAcceptance {}

  /** Asked twice. */
  record Already(Acceptance acceptance) implements NoAcceptance {}
}
