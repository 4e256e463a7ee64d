package tidegate.testbed.aws.account;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Faults drawn from a seed. In memory, where calls come in one order, the same seed gives the same
 * faults.
 */
public final class SeededFaults implements Faults {
  private final Random random;
  private final Odds odds;

  public SeededFaults(long seed, Odds odds) {
    random = new Random(seed);
    this.odds = odds;
  }

  /**
   * Probabilities between 0 and 1.
   *
   * @param lateBy the most an event is delayed when it is late; late events overtake each other
   */
  public record Odds(
      double eventLost,
      double eventDoubled,
      double eventLate,
      Duration lateBy,
      double callThrottled,
      double callFailed,
      double answerLost,
      double callHangs,
      double callerKilled,
      double invocationKilled) {

    public static Odds none() {
      return new Odds(0, 0, 0, Duration.ofMinutes(10), 0, 0, 0, 0, 0, 0);
    }

    /** A bad month: every kind of fault, none so often that nothing works. */
    public static Odds rough() {
      return new Odds(.2, .1, .2, Duration.ofMinutes(30), .02, .01, .005, .002, .005, .02);
    }
  }

  @Override
  public synchronized CallFault onCall(String service, String operation, String principal) {
    double drawn = random.nextDouble();
    double[] chances = {
      odds.callThrottled(),
      odds.callFailed(),
      odds.answerLost(),
      odds.callHangs(),
      odds.callerKilled()
    };
    CallFault[] kinds = {
      CallFault.THROTTLE,
      CallFault.FAIL,
      CallFault.LOSE_ANSWER,
      CallFault.HANG,
      CallFault.KILL_CALLER
    };
    for (int i = 0; i < chances.length; i++) {
      if (drawn < chances[i]) {
        return kinds[i];
      }
      drawn -= chances[i];
    }
    return CallFault.NONE;
  }

  @Override
  public synchronized List<Duration> onEvent(JsonObject event) {
    if (random.nextDouble() < odds.eventLost()) {
      return List.of();
    }
    return random.nextDouble() < odds.eventDoubled() ? List.of(delay(), delay()) : List.of(delay());
  }

  @Override
  public synchronized List<Duration> onSchedule(String schedule) {
    return random.nextDouble() < odds.eventDoubled() ? List.of(delay(), delay()) : List.of(delay());
  }

  @Override
  public synchronized boolean killsInvocation(String functionName) {
    return random.nextDouble() < odds.invocationKilled();
  }

  private Duration delay() {
    if (random.nextDouble() >= odds.eventLate()) {
      return Duration.ZERO;
    }
    return Duration.ofMillis((long) (random.nextDouble() * odds.lateBy().toMillis()));
  }
}
