package tidegate.core.policy;

import tidegate.core.deployment.Intent;

/** The table of {@code package-info}: intent × moment, may it. */
public final class RuleBook {
  private RuleBook() {}

  /** What a rollout of this intent does at this moment. */
  public static Ruling rule(Intent intent, Moment moment) {
    return switch (intent) {
      case RELEASE -> release(moment);
      case HOTFIX -> hotfix(moment);
      case WAY_BACK -> wayBack(moment);
      // Whoever refuses it leaves visitors on what was just found to be bad.
      case ROLLBACK -> Ruling.PASSES;
    };
  }

  private static Ruling release(Moment moment) {
    return switch (moment) {
      case FREEZE_AT_START, RED_ALARM, UNSTEADY, SCALING -> Ruling.WAITS;
      case FREEZE_AT_SHIFT, LEAD_STARTS, CRITICAL_FINDINGS, UNSAFE, IMPOSSIBLE -> Ruling.STOPS;
      case PRODUCTION_DOWN, TOLD_ONLY -> Ruling.PASSES_TOLD;
    };
  }

  private static Ruling hotfix(Moment moment) {
    return switch (moment) {
      case FREEZE_AT_START, FREEZE_AT_SHIFT, RED_ALARM, UNSTEADY -> Ruling.PASSES;
      case LEAD_STARTS, PRODUCTION_DOWN, TOLD_ONLY -> Ruling.PASSES_TOLD;
      case SCALING -> Ruling.WAITS;
      case CRITICAL_FINDINGS, UNSAFE, IMPOSSIBLE -> Ruling.STOPS;
    };
  }

  private static Ruling wayBack(Moment moment) {
    return switch (moment) {
      case FREEZE_AT_START, FREEZE_AT_SHIFT, RED_ALARM, UNSTEADY, SCALING -> Ruling.PASSES;
      case LEAD_STARTS, PRODUCTION_DOWN, CRITICAL_FINDINGS, UNSAFE, TOLD_ONLY -> Ruling.PASSES_TOLD;
      case IMPOSSIBLE -> Ruling.STOPS;
    };
  }
}
