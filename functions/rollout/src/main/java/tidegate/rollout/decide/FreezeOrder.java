package tidegate.rollout.decide;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.core.event.MalformedEventException;
import tidegate.core.memory.HandFreeze;

/**
 * What a person says who freezes the site: {@code {"command":"freeze","for":"2h","why":"TV"}}, or
 * {@code "until"} with a time in the site's zone.
 *
 * @param by the person; {@code operator} where nobody is named, and CloudTrail knows who
 */
public record FreezeOrder(Instant until, String why, String by) {

  private static final String FORM =
      "{\"command\":\"freeze\",\"until\":\"2026-12-05T09:00\",\"why\":\"your reason\"}, or"
          + " \"for\":\"2h\" in place of until";

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?i)P?(?:(\\d{1,3})W)?(?:(\\d{1,3})D)?T?(?:(\\d{1,4})H)?(?:(\\d{1,5})M(?:IN)?)?");

  /**
   * Reads a command's arguments.
   *
   * @param zone in which a time without an offset is meant
   * @throws MalformedEventException naming all that is missing or wrong
   */
  public static FreezeOrder of(
      Map<String, String> arguments, ZoneId zone, Instant now, String otherwise) {
    var faults = new ArrayList<String>();
    String why = arguments.getOrDefault("why", "").strip().replaceAll("\\p{Cntrl}+", " ");
    if (why.isEmpty()) {
      faults.add("why is missing");
    } else if (why.length() > HandFreeze.LONGEST_WHY) {
      faults.add(
          "why has %d signs, which is more than %d"
              .formatted(why.length(), HandFreeze.LONGEST_WHY));
    }
    Instant until = until(arguments, now.atZone(zone), faults);
    if (!faults.isEmpty()) {
      faults.add("say " + FORM);
      throw new MalformedEventException(faults);
    }
    String by = arguments.getOrDefault("by", "").strip();
    return new FreezeOrder(until, why, by.isEmpty() ? otherwise : by);
  }

  private static Instant until(
      Map<String, String> arguments, ZonedDateTime now, List<String> faults) {
    String until = arguments.getOrDefault("until", "").strip();
    String length = arguments.getOrDefault("for", "").strip();
    if (until.isEmpty() == length.isEmpty()) {
      faults.add("one of until and for is wanted");
      return now.toInstant();
    }
    Optional<Instant> end = until.isEmpty() ? after(length, now) : time(until, now);
    if (end.isEmpty()) {
      faults.add(
          until.isEmpty()
              ? "for is '" + length + "', not a length such as 90m, 2h or 3d"
              : "until is '" + until + "', not a time such as 2026-12-05T09:00 or 18:30");
    } else {
      bounds(end.get(), now, faults);
    }
    return end.orElseGet(now::toInstant);
  }

  private static void bounds(Instant end, ZonedDateTime now, List<String> faults) {
    if (!end.isAfter(now.toInstant())) {
      faults.add(end.atZone(now.getZone()).toOffsetDateTime() + " is over");
    } else if (end.isAfter(now.toInstant().plus(HandFreeze.LONGEST))) {
      faults.add(
          ("%s is %d days from now, and a freeze by hand holds for %d days at most, so that one that"
                  + " is forgotten does not hold fixes back; say it again then, or add a peak to the"
                  + " calendar")
              .formatted(
                  end.atZone(now.getZone()).toOffsetDateTime(),
                  Duration.between(now.toInstant(), end).toDays(),
                  HandFreeze.LONGEST.toDays()));
    }
  }

  private static Optional<Instant> after(String text, ZonedDateTime now) {
    Matcher parts = LENGTH.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
            now.plusWeeks(number(parts, 1))
                .plusDays(number(parts, 2))
                .plusHours(number(parts, 3))
                .plusMinutes(number(parts, 4)))
        .filter(now::isBefore)
        .map(ZonedDateTime::toInstant);
  }

  private static long number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }

  /**
   * With an offset, without one, a day's first minute, or the next time that the clock shows it.
   */
  private static Optional<Instant> time(String text, ZonedDateTime now) {
    String iso = text.replaceFirst("(?<=\\d) +(?=\\d)", "T");
    return read(() -> OffsetDateTime.parse(iso).toInstant())
        .or(() -> read(() -> LocalDateTime.parse(iso).atZone(now.getZone()).toInstant()))
        .or(() -> read(() -> LocalDate.parse(iso).atStartOfDay(now.getZone()).toInstant()))
        .or(() -> read(() -> next(LocalTime.parse(iso), now)));
  }

  private static Instant next(LocalTime time, ZonedDateTime now) {
    ZonedDateTime today = now.with(time).truncatedTo(ChronoUnit.MINUTES);
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }

  private static Optional<Instant> read(Read form) {
    try {
      return Optional.of(form.instant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private interface Read {
    Instant instant();
  }
}
