package tidegate.testbed.performance;

/**
 * What is measured; the title is what the report has, the function its logical id in template.yaml.
 */
enum Scenario {
  PEAKS_TICK("peaks: a tick with nothing to do", "PeaksFunction", Kind.TICK),
  ROLLOUT_TICK("rollout: a tick with nothing to do", "RolloutFunction", Kind.TICK),
  ROLLOUT_PUSH(
      "rollout: a push, until CodeDeploy has the deployment", "RolloutFunction", Kind.PUSH),
  GATE_HOOK("gate: the first hook, asked and answered", "GateTestTrafficFunction", Kind.HOOK),
  VERIFY_TICK("verify: a tick after nothing happened", "VerifyFunction", Kind.TICK);

  /** What asks it. What changes the account is asked once only. */
  enum Kind {
    TICK,
    PUSH,
    HOOK
  }

  final String title;
  final String function;
  final Kind kind;

  Scenario(String title, String function, Kind kind) {
    this.title = title;
    this.function = function;
    this.kind = kind;
  }

  /** How many warm answers a start can give after its cold one. */
  int warmAnswers() {
    return switch (kind) {
      case TICK -> 12;
      case PUSH, HOOK -> 0;
    };
  }
}
