package tidegate.testbed.peak.simulator;

/** What was so in each minute, for drawings and figures. */
public final class MinuteSeries {
  private final int[] needed;
  private final double[] healthy;
  private final double[] unmet;
  private final boolean[] overloaded;

  MinuteSeries(int minutes) {
    needed = new int[minutes];
    healthy = new double[minutes];
    unmet = new double[minutes];
    overloaded = new boolean[minutes];
  }

  void put(int minute, int tasksNeeded, double tasksHealthy, double requestsUnmet, boolean over) {
    needed[minute] = tasksNeeded;
    healthy[minute] = tasksHealthy;
    unmet[minute] = requestsUnmet;
    overloaded[minute] = over;
  }

  public int length() {
    return needed.length;
  }

  /** Tasks that would have answered this minute quickly. */
  public int needed(int minute) {
    return needed[minute];
  }

  /** Tasks that got requests, the least of the minute's ticks. */
  public double healthy(int minute) {
    return healthy[minute];
  }

  public double unmet(int minute) {
    return unmet[minute];
  }

  public boolean overloaded(int minute) {
    return overloaded[minute];
  }

  int overloadedMinutes() {
    int count = 0;
    for (boolean over : overloaded) {
      count += over ? 1 : 0;
    }
    return count;
  }

  Elasticity elasticity() {
    return Elasticity.of(needed, healthy);
  }
}
