package tidegate.testbed.load.report;

/** Tasks for a peak, from what one task answers. */
final class TaskFloor {
  /** Of its CPUs, what site/templates/scaling.yaml keeps a task at. */
  private static final double TRACKED = 0.6;

  private final double requests;

  /**
   * @param requests that one task answers in a minute, above zero
   */
  TaskFloor(double requests) {
    this.requests = requests;
  }

  /** With every task at its limit: none may start late or fail. */
  int least(double peak) {
    return (int) Math.ceil(peak / requests);
  }

  /** With every task as busy as the scaling policies keep it. */
  int tracked(double peak) {
    return (int) Math.ceil(peak / requestsPerTask());
  }

  /** What the parameter RequestsPerTask of site/ should be. */
  int requestsPerTask() {
    return Math.max(1, (int) (requests * TRACKED));
  }
}
