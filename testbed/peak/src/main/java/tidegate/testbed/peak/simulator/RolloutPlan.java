package tidegate.testbed.peak.simulator;

/**
 * A blue/green deployment in the middle of it all.
 *
 * @param start minute at which it begins
 * @param proving minutes from green's last healthy task to the shift: hooks and test traffic
 * @param keeping minutes for which blue is kept after the shift
 */
public record RolloutPlan(int start, int proving, int keeping) {
  /** With what the gate takes, and CodeDeploy's half hour as site/ has it. */
  public static RolloutPlan at(int minute) {
    return new RolloutPlan(minute, 10, 30);
  }
}
