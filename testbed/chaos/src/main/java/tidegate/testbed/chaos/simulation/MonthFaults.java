package tidegate.testbed.chaos.simulation;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tidegate.testbed.aws.account.Faults;

/** What AWS does wrong in a month, until it is over. Counts what it did. */
public final class MonthFaults implements Faults {
  /** Scheduler gives up after four minutes, and Lambda after a quarter of an hour. */
  private static final Duration LATEST_TICK = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final Random random;
  private final Odds odds;
  private final Instant until;
  private final IdleTicks idleTicks;
  private final Map<CallFault, Long> calls = new EnumMap<>(CallFault.class);
  private final Map<String, Long> others = new TreeMap<>();
  private final Map<String, Instant> outages = new TreeMap<>();
  private boolean on;

  /**
   * @param until from then on nothing goes wrong
   * @param idleTicks which ticks are jumped over, which is no fault
   */
  MonthFaults(InstantSource clock, Random random, Odds odds, Instant until, IdleTicks idleTicks) {
    this.idleTicks = idleTicks;
    this.clock = clock;
    this.random = random;
    this.odds = odds;
    this.until = until;
  }

  /**
   * Probabilities between 0 and 1.
   *
   * @param lateBy the most an event or a tick is late; late ones overtake each other
   * @param tickLost of a schedule
   */
  public record Odds(
      double eventLost,
      double doubled,
      double late,
      Duration lateBy,
      double tickLost,
      double throttled,
      double failed,
      double answerLost,
      double hangs,
      double killedInCall,
      double killedAtOnce) {

    /** Nothing goes wrong. */
    public static Odds calm() {
      return new Odds(0, 0, 0, Duration.ZERO, 0, 0, 0, 0, 0, 0, 0);
    }

    /** AWS on an ordinary day, with its worst day's tail. */
    public static Odds usual() {
      return new Odds(
          .02, .02, .05, Duration.ofMinutes(10), .005, .005, .002, .001, .0005, .001, .002);
    }

    /** Every kind of fault, none so often that nothing works. */
    public static Odds rough() {
      return new Odds(.2, .1, .2, Duration.ofMinutes(40), .05, .02, .01, .005, .002, .005, .02);
    }
  }

  /** From now on: what sets the month up meets no fault. */
  public void begin() {
    on = true;
  }

  /** A service refuses every call for a while. */
  public void outage(String service, Instant end) {
    outages.put(service, end);
  }

  /** Whether any service refuses every call. */
  public boolean anyOutage(Instant now) {
    return outages.values().stream().anyMatch(now::isBefore);
  }

  @Override
  public CallFault onCall(String service, String operation, String principal) {
    if (!strikes() || principal.startsWith("hand")) {
      return CallFault.NONE;
    }
    Instant out = outages.get(service);
    CallFault fault =
        out != null && clock.instant().isBefore(out) ? CallFault.FAIL : drawn(random.nextDouble());
    if (fault != CallFault.NONE) {
      calls.merge(fault, 1L, Long::sum);
    }
    return fault;
  }

  private CallFault drawn(double drawn) {
    double rest = drawn - odds.throttled();
    if (rest < 0) {
      return CallFault.THROTTLE;
    }
    rest -= odds.failed();
    if (rest < 0) {
      return CallFault.FAIL;
    }
    rest -= odds.answerLost();
    if (rest < 0) {
      return CallFault.LOSE_ANSWER;
    }
    rest -= odds.hangs();
    if (rest < 0) {
      return CallFault.HANG;
    }
    return rest < odds.killedInCall() ? CallFault.KILL_CALLER : CallFault.NONE;
  }

  @Override
  public List<Duration> onEvent(JsonObject event) {
    if (strikes() && random.nextDouble() < odds.eventLost()) {
      count("event lost");
      return List.of();
    }
    return deliveries("event");
  }

  @Override
  public List<Duration> onSchedule(String schedule) {
    if (idleTicks.jumps(schedule, clock.instant())) {
      return List.of();
    }
    if (strikes() && random.nextDouble() < odds.tickLost()) {
      count("tick lost");
      idleTicks.lost(schedule);
      return List.of();
    }
    return deliveries("tick");
  }

  private List<Duration> deliveries(String what) {
    if (!strikes()) {
      return List.of(Duration.ZERO);
    }
    if (random.nextDouble() < odds.doubled()) {
      count(what + " doubled");
      return List.of(delay(what), delay(what));
    }
    return List.of(delay(what));
  }

  private Duration delay(String what) {
    if (random.nextDouble() >= odds.late()) {
      return Duration.ZERO;
    }
    count(what + " late");
    Duration most = odds.lateBy();
    if (what.equals("tick") && most.compareTo(LATEST_TICK) > 0) {
      most = LATEST_TICK;
    }
    return Duration.ofMillis((long) (random.nextDouble() * most.toMillis()));
  }

  @Override
  public boolean killsInvocation(String functionName) {
    boolean kills = strikes() && random.nextDouble() < odds.killedAtOnce();
    if (kills) {
      count("killed at once");
    }
    return kills;
  }

  private boolean strikes() {
    return on && clock.instant().isBefore(until);
  }

  private void count(String what) {
    others.merge(what, 1L, Long::sum);
  }

  /** How often what went wrong. */
  public Map<String, Long> counts() {
    var all = new TreeMap<>(others);
    calls.forEach((fault, times) ->
        all.put(
            "call " + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), times));
    return all;
  }
}
