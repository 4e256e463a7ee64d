package tidegate.testbed.chaos.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.chaos.simulation.AdoptedWorld;
import tidegate.testbed.chaos.simulation.MonthFaults;
import tidegate.testbed.chaos.simulation.ProbeBehavior;
import tidegate.testbed.chaos.simulation.Simulation;

/**
 * A month as its seed has it: the calendar, the weather in AWS, and every deed.
 *
 * @param quietFrom when the last fault and the last deed are over
 * @param policies whether scaling policies follow the load
 */
public record MonthPlan(
    Simulation.Setting setting,
    PeakCalendar calendar,
    Instant start,
    Instant quietFrom,
    Instant end,
    boolean policies,
    List<PlannedAction> actions) {

  /** The template's default. */
  public static final Duration LONGEST_ROLLOUT = Duration.ofHours(2);

  public static final int VCPUS = 80;
  private static final double FULL = 0.01;
  private static final List<String> ZONES =
      List.of(
          "Asia/Seoul", "Asia/Seoul", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe");
  private static final int MONTHS = 36;

  public MonthPlan {
    actions = List.copyOf(actions);
  }

  /** The month of a seed. */
  public static MonthPlan of(long seed) {
    var random = new Random(seed);
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    LocalDate first = LocalDate.of(2026, 1, 1).plusMonths(random.nextInt(MONTHS));
    Instant start = first.atStartOfDay(zone).toInstant();
    Instant quiet = first.plusMonths(1).minusDays(1).atStartOfDay(zone).toInstant();
    Instant end = first.plusMonths(1).plusDays(3).atStartOfDay(zone).toInstant();
    String text = RandomCalendars.draw(random, zone, first);
    PeakCalendar calendar = PeakCalendar.parse(text);
    boolean policies = random.nextBoolean();
    // Drawn apart, so that what a seed had before it has still.
    var apart = new Random(seed * 0x9e3779b97f4a7c15L);
    AdoptedWorld world = AdoptedWorld.draw(apart);
    boolean moves = apart.nextInt(3) == 0;
    var setting =
        new Simulation.Setting(
            seed,
            start,
            quiet,
            odds(random),
            new ProbeBehavior(
                .03, random.nextInt(4) == 0 ? .03 : 0, random.nextInt(4) == 0 ? .03 : 0),
            text,
            Duration.ofMinutes(List.of(5, 60, 60, 60, 240).get(random.nextInt(5))),
            VCPUS,
            random.nextDouble() < FULL,
            moments(calendar, start, end),
            world);
    List<PlannedAction> actions =
        Stream.of(
                PlannedPushes.draw(random, calendar, start, quiet, moves).stream(),
                PlannedTroubles.draw(random, calendar, start, quiet).stream(),
                PlannedOrders.draw(apart, calendar, start, quiet).stream(),
                policies
                    ? PlannedTroubles.load(random, start, quiet).stream()
                    : Stream.<PlannedAction>of())
            .flatMap(drawn -> drawn)
            .sorted(Comparator.comparing(PlannedAction::at))
            .toList();
    return new MonthPlan(setting, calendar, start, quiet, end, policies, actions);
  }

  private static MonthFaults.Odds odds(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> MonthFaults.Odds.calm();
      case 1, 2 -> MonthFaults.Odds.usual();
      default -> MonthFaults.Odds.rough();
    };
  }

  /** When something is due by the calendar alone. */
  private static List<Instant> moments(PeakCalendar calendar, Instant start, Instant end) {
    var moments = new TreeSet<Instant>();
    for (Window window : calendar.windows(start.minus(Duration.ofDays(4)), end)) {
      Duration lead = Duration.between(window.leadStart(), window.start());
      moments.addAll(
          List.of(
              window.start().minus(Duration.ofDays(3)),
              window.leadStart().minus(LONGEST_ROLLOUT),
              window.leadStart(),
              window.leadStart().plus(lead.dividedBy(2)),
              window.start(),
              window.end(),
              window.end().plus(Duration.ofHours(3)),
              window.end().plus(Duration.ofDays(3))));
    }
    return new ArrayList<>(moments);
  }
}
