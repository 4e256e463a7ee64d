package tidegate.testbed.peak.simulator;

/**
 * What became of it.
 *
 * @param requests that visitors made
 * @param unmet of these: turned away, given up, or answered with an error
 * @param unmetByDatabase of these: no connection was free
 * @param overloadedMinutes in which a request went unmet or answers took more than two seconds on
 *     the average
 * @param quotaMinutes in which a task could not be placed for want of vCPUs
 * @param median seconds of an answer; {@code p95} and {@code p99} likewise
 * @param taskSeconds that are billed
 * @param firstTrigger seconds until load first added capacity; NaN if it never did
 */
public record SimulationResult(
    String strategy,
    double requests,
    double unmet,
    double unmetByDatabase,
    int overloadedMinutes,
    int quotaMinutes,
    double median,
    double p95,
    double p99,
    Elasticity elasticity,
    double taskSeconds,
    double firstTrigger,
    MinuteSeries minutes) {

  /** Whether visitors noticed anything. */
  public boolean fallsShort() {
    return overloadedMinutes > 0;
  }

  /** Percent of the requests. */
  public double unmetPercent() {
    return requests == 0 ? 0 : 100 * unmet / requests;
  }

  /** Hours of one task. */
  public double taskHours() {
    return taskSeconds / 3_600;
  }
}
