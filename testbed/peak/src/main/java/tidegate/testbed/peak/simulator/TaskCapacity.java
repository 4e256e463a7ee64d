package tidegate.testbed.peak.simulator;

/**
 * What one task bears.
 *
 * @param requestsPerMinute that it answers with its CPUs at 100 %
 * @param workers PHP processes; each at work holds a database connection
 * @param answer seconds that a page takes where nobody else asks
 */
public record TaskCapacity(
    double vcpus, double gigabytes, double requestsPerMinute, int workers, double answer) {
  /** How long a visitor waits before the answer counts as none. */
  static final double PATIENCE = 30;

  /** Connections that wait for a worker, as Apache and PHP-FPM have it by default. */
  static final double LISTEN_BACKLOG = 511;

  /** An answer that takes longer on the average of a minute makes that minute an overloaded one. */
  public static final double SLOW = 2;

  /** Utilisation up to which answers stay quick; a need for tasks is reckoned with it. */
  static final double GOOD_SHARE = 0.9;

  /** 2 vCPU, 8 GiB; 600 requests a minute are 60 % of it, as site/templates/scaling.yaml has it. */
  public static TaskCapacity usual() {
    return new TaskCapacity(2, 8, 1_000, 20, 0.25);
  }

  double perSecond() {
    return requestsPerMinute / 60;
  }

  double queueAtMost() {
    return Math.min(LISTEN_BACKLOG + workers, perSecond() * PATIENCE);
  }

  /** Tasks that answer so many requests a minute quickly; one at least. */
  public int needed(double perMinute) {
    return (int) Math.max(1, Math.ceil(perMinute / (requestsPerMinute * GOOD_SHARE)));
  }

  /**
   * Seconds of an answer, by Sakasegawa's approximation of the wait in an M/M/c queue.
   *
   * @param utilisation of the CPUs, 0 to 1
   * @param queue requests that were already waiting
   */
  double answer(double utilisation, double queue) {
    double busy = Math.min(0.98, utilisation);
    double wait = Math.pow(busy, Math.sqrt(2 * (vcpus + 1)) - 1) / (1 - busy) / perSecond();
    return answer + wait + queue / perSecond();
  }
}
