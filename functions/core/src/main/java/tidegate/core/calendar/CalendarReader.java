package tidegate.core.calendar;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.core.settings.SettingsException;

/** Reads a calendar and keeps every fault until the end. Used once. */
final class CalendarReader {

  private static final String WHAT = "calendar not understood";
  private static final Duration DEFAULT_LEAD = Duration.ofHours(1);
  private static final Duration LONGEST_LEAD = Duration.ofDays(7);

  /** Longer is no peak: the baseline should be higher. */
  private static final int LONGEST_DAYS = 31;

  private static final Length ONE_DAY = new Length(1, Duration.ZERO);

  private final List<String> faults = new ArrayList<>();

  PeakCalendar read(String json) {
    var root = new JsonFields("", element(json), faults);
    ZoneId zone = root.text("zone", ZoneOffset.UTC, "a zone such as Asia/Seoul", ZoneId::of);
    int baseline = root.number("baseline");
    int max = root.number("max");
    if (faults.isEmpty() && (baseline < 1 || max < baseline)) {
      faults.add("baseline is %d and max %d: 1 <= baseline <= max".formatted(baseline, max));
    }
    List<LocalDate> skip =
        root.list("skip", LocalDate.EPOCH, "a date such as 2027-01-05", LocalDate::parse);
    List<Rule.Monthly> peaks =
        root.objects("peaks").stream().map(peak -> monthly(peak, skip, baseline, max)).toList();
    List<Rule> rules = new ArrayList<>(peaks);
    root.objects("extra").forEach(extra -> rules.add(once(extra, baseline, max)));
    root.end();
    skip.stream()
        .filter(date -> peaks.stream().noneMatch(peak -> peak.startsOn(date)))
        .forEach(date -> faults.add("skip " + date + ": no peak starts on that day"));
    if (!faults.isEmpty()) {
      throw new SettingsException(WHAT, faults);
    }
    return new PeakCalendar(zone, baseline, max, rules);
  }

  private Rule.Monthly monthly(JsonFields peak, List<LocalDate> skip, int baseline, int max) {
    List<Day> days =
        peak.list("days", new Day.FromStart(1), "a day from 1 to 31, last or last-1", Day::parse);
    List<Day> weekdays =
        peak.list("weekdays", List.<Day>of(), Weekdays.FORM, Weekdays::parse).stream()
            .flatMap(List::stream)
            .toList();
    if (peak.has("days") && peak.has("weekdays")) {
      peak.fault("weekdays", "stands beside days: name one of the two, or two peaks");
    } else if (peak.has("weekdays") ? peak.isEmpty("weekdays") : days.isEmpty()) {
      peak.fault(peak.has("weekdays") ? "weekdays" : "days", "names no day");
    }
    LocalTime from =
        peak.optional("from", LocalTime.MIDNIGHT, "a time such as 09:00", LocalTime::parse);
    return new Rule.Monthly(
        days.isEmpty() ? weekdays : days, from, skip, shape(peak, baseline, max));
  }

  private Rule.Once once(JsonFields extra, int baseline, int max) {
    LocalDateTime from =
        extra.text(
            "from",
            LocalDate.EPOCH.atStartOfDay(),
            "a local time such as 2026-12-24T00:00",
            LocalDateTime::parse);
    return new Rule.Once(from, shape(extra, baseline, max));
  }

  private Rule.Shape shape(JsonFields fields, int baseline, int max) {
    Length length =
        fields.text("length", ONE_DAY, "days such as P2D or hours such as PT48H", Length::parse);
    if (!length.isPositive() || length.daysAtMost() > LONGEST_DAYS + 2) {
      fields.fault("length", "must be above zero and at most " + LONGEST_DAYS + " days");
    }
    Duration lead =
        fields.optional("lead", DEFAULT_LEAD, "a duration such as PT1H", Duration::parse);
    if (lead.isNegative() || lead.compareTo(LONGEST_LEAD) > 0) {
      fields.fault("lead", "must be from zero to " + LONGEST_LEAD.toDays() + " days");
    }
    int floor = fields.number("floor");
    boolean bounded = 1 <= baseline && baseline <= max;
    if (bounded && (floor < baseline || floor > max)) {
      fields.fault(
          "floor", "is %d, not from baseline %d to max %d".formatted(floor, baseline, max));
    }
    Optional<String> why =
        fields.optional("why", Optional.empty(), "a text", text -> Optional.of(text));
    fields.end();
    return new Rule.Shape(length, lead, floor, why.filter(text -> !text.isBlank()));
  }

  private static JsonElement element(String json) {
    // The parser by itself takes what is not JSON, such as names without quotes.
    var reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement read = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return read;
      }
      throw new SettingsException(WHAT, List.of("something follows the JSON"));
    } catch (JsonParseException | IOException broken) {
      throw new SettingsException(WHAT, List.of("it is not JSON: " + broken.getMessage()));
    }
  }
}
