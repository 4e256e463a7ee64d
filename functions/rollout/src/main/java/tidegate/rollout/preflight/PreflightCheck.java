package tidegate.rollout.preflight;

import tidegate.core.policy.Moment;

/** One thing that must be so before a rollout starts. Looks only, changes nothing. */
interface PreflightCheck {

  /** A name to find it by, in messages and documentation. */
  String id();

  /** What its complaint means to the rule book. */
  default Moment moment(PreflightSubject subject) {
    return Moment.IMPOSSIBLE;
  }

  Result examine(PreflightSubject subject);
}
