package tidegate.testbed.peak.simulator;

import java.util.List;

/** One tick of visitors: the balancer hands them out evenly, each task has a queue of its own. */
final class Serving {
  private final TaskCapacity task;
  private final int connections;
  private final AnswerTimes times = new AnswerTimes();
  private double lastUtilisation = -1;
  private double lastQueue = -1;
  private double lastAnswer;
  private double cpu;
  private double unmet;
  private double unmetByDatabase;
  private double answerSum;
  private double answered;

  Serving(SimulatedSite site) {
    this.task = site.task();
    this.connections = site.connections();
  }

  /** Serves {@code arrivals} in {@code seconds}; afterwards the getters tell of this tick alone. */
  void serve(List<FleetTask> healthy, double arrivals, double seconds) {
    cpu = 0;
    unmet = 0;
    unmetByDatabase = 0;
    answerSum = 0;
    answered = 0;
    if (healthy.isEmpty()) {
      unmet = arrivals;
      return;
    }
    double each = arrivals / healthy.size();
    double refused = refusedShare(healthy, each, seconds);
    double able = task.perSecond() * seconds;
    for (FleetTask one : healthy) {
      serve(one, each, able, refused);
    }
    cpu = 100 * cpu / healthy.size();
  }

  private void serve(FleetTask one, double each, double able, double refused) {
    double wanting = one.queue() + each;
    double done = Math.min(wanting, able);
    double left = wanting - done;
    double lost = Math.max(0, left - task.queueAtMost());
    double failed = done * refused;
    cpu += done / able;
    unmet += lost + failed;
    unmetByDatabase += failed;
    double seconds = answer(done / able, (one.queue() + left - lost) / 2);
    one.queue(left - lost);
    answered += done - failed;
    answerSum += (done - failed) * seconds;
    times.add(seconds, done - failed);
  }

  /** Most tasks of a tick are in the same state, and the formula is what takes time. */
  private double answer(double utilisation, double queue) {
    if (utilisation != lastUtilisation || queue != lastQueue) {
      lastUtilisation = utilisation;
      lastQueue = queue;
      lastAnswer = task.answer(utilisation, queue);
    }
    return lastAnswer;
  }

  /**
   * The share that finds no connection, since tasks together have more workers busy than it has.
   */
  private double refusedShare(List<FleetTask> healthy, double each, double seconds) {
    double busy = 0;
    for (FleetTask one : healthy) {
      double inService = each / seconds * task.answer();
      busy += one.queue() > 0 ? task.workers() : Math.min(task.workers(), inService);
    }
    return busy <= connections ? 0 : (busy - connections) / busy;
  }

  /** Percent, over the healthy tasks. */
  double cpu() {
    return cpu;
  }

  double unmet() {
    return unmet;
  }

  double unmetByDatabase() {
    return unmetByDatabase;
  }

  double answered() {
    return answered;
  }

  /** Seconds of all answers together. */
  double answerSum() {
    return answerSum;
  }

  /** Of all ticks so far. */
  AnswerTimes times() {
    return times;
  }
}
