package tidegate.testbed.peak.simulator;

import java.util.random.RandomGenerator;
import tidegate.testbed.peak.trace.PaydayTrace;
import tidegate.testbed.peak.trace.Trace;

/**
 * Plays a strategy over a trace in ticks of five seconds. Arrivals scatter within a minute and
 * tasks take longer or shorter to start, both from the seed: the same input gives the same result.
 * Reads no clock. May be used by several threads at once.
 */
public final class Simulator {
  /** Seconds; divides the periods of 20 and 60 seconds. */
  private static final int TICK = 5;

  private static final int TICKS_A_MINUTE = 60 / TICK;

  private final SimulatedSite site;

  public Simulator(SimulatedSite site) {
    this.site = site;
  }

  public SimulatedSite site() {
    return site;
  }

  /** Plays it. */
  public SimulationResult run(Trace trace, ScalingStrategy strategy, long seed) {
    return new Run(trace, strategy, PaydayTrace.random(seed)).play();
  }

  /** Whether it never falls short; the play ends where it does. */
  public boolean stands(Trace trace, ScalingStrategy strategy, long seed) {
    return new Run(trace, strategy, PaydayTrace.random(seed)).stands();
  }

  /** One play from beginning to end. */
  private final class Run {
    private final Trace trace;
    private final ScalingStrategy strategy;
    private final RandomGenerator random;
    private final Fleet fleet;
    private final TargetTracking tracking;
    private final BlueGreen blueGreen;
    private final Serving serving = new Serving(site);
    private final MinuteSeries series;
    private int desired;
    private double requests;
    private double unmet;
    private double unmetByDatabase;
    private int quotaMinutes;

    Run(Trace trace, ScalingStrategy strategy, RandomGenerator random) {
      this.trace = trace;
      this.strategy = strategy;
      this.random = random;
      desired = strategy.floors().at(0);
      fleet = new Fleet(site, desired, random);
      tracking = new TargetTracking(strategy.policies());
      blueGreen = new BlueGreen(strategy.rollout());
      series = new MinuteSeries(trace.minutes());
    }

    SimulationResult play() {
      for (int minute = 0; minute < trace.minutes(); minute++) {
        minute(minute);
      }
      return new SimulationResult(
          strategy.name(),
          requests,
          unmet,
          unmetByDatabase,
          series.overloadedMinutes(),
          quotaMinutes,
          serving.times().within(0.5),
          serving.times().within(0.95),
          serving.times().within(0.99),
          series.elasticity(),
          fleet.taskSeconds(trace.minutes() * 60.0),
          tracking.firstTrigger(),
          series);
    }

    boolean stands() {
      for (int minute = 0; minute < trace.minutes(); minute++) {
        minute(minute);
        if (series.overloaded(minute)) {
          return false;
        }
      }
      return true;
    }

    private void minute(int minute) {
      int floor = strategy.floors().at(minute);
      double mean = (double) trace.at(minute) / TICKS_A_MINUTE;
      double scatter = Math.sqrt(mean);
      double unmetBefore = unmet;
      double answered = 0;
      double answerSum = 0;
      int least = Integer.MAX_VALUE;
      boolean placed = true;
      for (int tick = 0; tick < TICKS_A_MINUTE; tick++) {
        double now = minute * 60.0 + tick * TICK;
        placed &= scale(now, floor);
        double arrivals = Math.max(0, mean + scatter * random.nextGaussian());
        serve(now, arrivals);
        answered += serving.answered();
        answerSum += serving.answerSum();
        least = Math.min(least, fleet.live().healthy().size());
      }
      double lost = unmet - unmetBefore;
      boolean slow = answerSum > TaskCapacity.SLOW * answered;
      series.put(minute, site.task().needed(trace.at(minute)), least, lost, lost > 0 || slow);
      quotaMinutes += placed ? 0 : 1;
    }

    private boolean scale(double now, int floor) {
      fleet.passTo(now);
      desired = Math.max(desired, floor);
      desired = tracking.desired(now, desired, floor, strategy.max(), !blueGreen.running());
      blueGreen.step(fleet, desired, now);
      return fleet.resize(fleet.live(), desired, now);
    }

    private void serve(double now, double arrivals) {
      int healthy = fleet.live().healthy().size();
      serving.serve(fleet.live().healthy(), arrivals, TICK);
      requests += arrivals;
      unmet += serving.unmet();
      unmetByDatabase += serving.unmetByDatabase();
      // Containers that run without requests bring ECS's average down, green's in a deployment
      // above all.
      int running = fleet.running(now);
      double cpu = running == 0 ? 0 : serving.cpu() * healthy / running;
      double perTask = healthy == 0 ? 0 : arrivals / healthy * TICKS_A_MINUTE;
      tracking.sample(now + TICK, cpu, perTask, healthy > 0, TICK);
    }
  }
}
