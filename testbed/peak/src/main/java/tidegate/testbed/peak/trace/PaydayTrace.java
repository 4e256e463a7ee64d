package tidegate.testbed.peak.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A synthetic site whose visitors come on paydays: a day's curve, and two days from the 5th and the
 * 25th that rise steeply in the morning. The same seed gives the same minutes.
 *
 * @param everyday requests a minute at an ordinary noon
 * @param height requests a minute at the top of a payday
 * @param opens the hour at which a payday begins to rise, 0 to 24
 * @param ramp minutes from there to the top
 * @param second the second day's height as a share of the first's
 */
public record PaydayTrace(
    double everyday, double height, double opens, double ramp, double second) {
  private static final List<Integer> PAYDAYS = List.of(5, 25);
  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  /** The one that is shown: 700 requests a minute at an ordinary noon, 7,000 on a payday's. */
  public static PaydayTrace usual() {
    return new PaydayTrace(700, 7_000, 8.9, 12, 0.7);
  }

  /** Some site of this kind. */
  public static PaydayTrace any(RandomGenerator random) {
    return new PaydayTrace(
        random.nextDouble(150, 900),
        random.nextDouble(2_000, 14_000),
        random.nextDouble(0, 11),
        Math.exp(random.nextDouble(Math.log(1), Math.log(180))),
        random.nextDouble(0.3, 1));
  }

  public static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** The whole days from one date to another (exclusive). */
  public Trace days(LocalDate from, LocalDate to, RandomGenerator random) {
    Instant start = from.atStartOfDay(ZONE).toInstant();
    long minutes = Duration.between(start, to.atStartOfDay(ZONE).toInstant()).toMinutes();
    var requests = new int[(int) minutes];
    double drift = 0;
    for (int minute = 0; minute < requests.length; minute++) {
      drift = 0.98 * drift + 0.01 * random.nextGaussian();
      double mean = mean(start.plus(Duration.ofMinutes(minute)).atZone(ZONE)) * (1 + drift);
      requests[minute] = count(mean, random);
    }
    return new Trace("payday", start, requests);
  }

  /** As Poisson counts scatter, by the normal law, which is close enough from ten on. */
  private static int count(double mean, RandomGenerator random) {
    return (int)
        Math.max(0, Math.round(mean + Math.sqrt(Math.max(0, mean)) * random.nextGaussian()));
  }

  private double mean(ZonedDateTime at) {
    double hour = at.getHour() + at.getMinute() / 60.0;
    double day = 0.15 + 0.85 * Math.pow(Math.sin(Math.PI * Math.clamp((hour - 5) / 19, 0, 1)), 0.8);
    double share =
        PAYDAYS.contains(at.getDayOfMonth())
            ? 1
            : PAYDAYS.contains(at.minusDays(1).getDayOfMonth()) ? second : 0;
    return everyday * day + share * (height - everyday) * crowd(hour);
  }

  /** Rises to one, falls over the day, comes again at noon and in the evening. */
  private double crowd(double hour) {
    double since = (hour - opens) * 60;
    if (since <= 0) {
      return 0;
    }
    double rise = Math.min(1, since / ramp);
    double hours = Math.max(0, since - ramp) / 60;
    return rise
        * (0.25 + 0.75 * Math.exp(-hours / 4) + bump(hour, 12.3, 0.15) + bump(hour, 20, 0.2));
  }

  private static double bump(double hour, double at, double height) {
    return height * Math.exp(-Math.pow((hour - at) / 0.8, 2));
  }
}
