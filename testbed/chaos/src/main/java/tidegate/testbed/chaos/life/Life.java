package tidegate.testbed.chaos.life;

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
import tidegate.testbed.chaos.stage.MonthFaults;
import tidegate.testbed.chaos.stage.ProbeMood;
import tidegate.testbed.chaos.stage.Stage;

/**
 * A month as its seed has it: the calendar, the weather in AWS, and every deed.
 *
 * @param quietFrom when the last fault and the last deed are over
 * @param policies whether scaling policies follow the load
 */
public record Life(
    Stage.Setting setting,
    PeakCalendar calendar,
    Instant start,
    Instant quietFrom,
    Instant end,
    boolean policies,
    List<Deed> deeds) {

  /** The template's default. */
  public static final Duration LONGEST_ROLLOUT = Duration.ofHours(2);

  public static final int VCPUS = 80;
  private static final double FULL = 0.01;
  private static final List<String> ZONES =
      List.of(
          "Asia/Seoul", "Asia/Seoul", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe");
  private static final int MONTHS = 36;

  public Life {
    deeds = List.copyOf(deeds);
  }

  /** The month of a seed. */
  public static Life of(long seed) {
    var lot = new Random(seed);
    ZoneId zone = ZoneId.of(ZONES.get(lot.nextInt(ZONES.size())));
    LocalDate first = LocalDate.of(2026, 1, 1).plusMonths(lot.nextInt(MONTHS));
    Instant start = first.atStartOfDay(zone).toInstant();
    Instant quiet = first.plusMonths(1).minusDays(1).atStartOfDay(zone).toInstant();
    Instant end = first.plusMonths(1).plusDays(3).atStartOfDay(zone).toInstant();
    String text = Calendars.draw(lot, zone, first);
    PeakCalendar calendar = PeakCalendar.parse(text);
    boolean policies = lot.nextBoolean();
    var setting =
        new Stage.Setting(
            seed,
            start,
            quiet,
            odds(lot),
            new ProbeMood(.03, lot.nextInt(4) == 0 ? .03 : 0, lot.nextInt(4) == 0 ? .03 : 0),
            text,
            Duration.ofMinutes(List.of(5, 60, 60, 60, 240).get(lot.nextInt(5))),
            VCPUS,
            lot.nextDouble() < FULL,
            moments(calendar, start, end));
    List<Deed> deeds =
        Stream.of(
                Pushes.draw(lot, calendar, start, quiet).stream(),
                Troubles.draw(lot, calendar, start, quiet).stream(),
                policies ? Troubles.load(lot, start, quiet).stream() : Stream.<Deed>of())
            .flatMap(drawn -> drawn)
            .sorted(Comparator.comparing(Deed::at))
            .toList();
    return new Life(setting, calendar, start, quiet, end, policies, deeds);
  }

  private static MonthFaults.Odds odds(Random lot) {
    return switch (lot.nextInt(4)) {
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
