package tidegate.rollout.preflight;

import tidegate.core.deployment.Intent;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;

/**
 * One row of the table, looked at.
 *
 * @param moment what a complaint means to the rule book
 */
public record Checked(String check, Result result, Moment moment) {

  /** Whether it found something. */
  public boolean complains() {
    return switch (result) {
      case Result.Waits _, Result.Faulty _ -> true;
      case Result.Passed _, Result.Skipped _ -> false;
    };
  }

  /** Whether a rollout of this intent does not start for it. */
  public boolean stops(Intent intent) {
    return complains() && !RuleBook.rule(intent, moment).passes();
  }
}
