package tidegate.peaks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.ICalendar;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.core.notice.Language;
import tidegate.core.settings.SettingsException;
import tidegate.core.time.MachineTime;
import tidegate.peaks.tell.PlanWords;

/** The next 12 months as JSON that a person reads: windows, floors, freezes, dollars. */
final class CalendarPlan {

  private final PeakCalendar calendar;
  private final Duration longestRollout;
  private final double taskHourDollars;
  private final Language language;
  private final String site;
  private final MachineTime times;
  private final PlanWords words;

  CalendarPlan(Settings settings) {
    this(
        settings.site().calendar(),
        settings.site().longestRollout(),
        settings.taskHourDollars(),
        settings.site().language(),
        settings.site().name());
  }

  private CalendarPlan(
      PeakCalendar calendar,
      Duration longestRollout,
      double taskHourDollars,
      Language language,
      String site) {
    this.calendar = calendar;
    this.longestRollout = longestRollout;
    this.taskHourDollars = taskHourDollars;
    this.language = language;
    this.site = site;
    this.times = new MachineTime(calendar.zone());
    this.words = new PlanWords(language, calendar, longestRollout);
  }

  /** The plan of a calendar that is not deployed, and how it differs; or every fault of it. */
  JsonObject of(String json, Instant now) {
    try {
      var other =
          new CalendarPlan(
              PeakCalendar.parse(json), longestRollout, taskHourDollars, language, site);
      JsonObject plan = other.from(now);
      Instant until = yearFrom(now);
      String changes =
          other.words.changes(
              calendar.windows(now, until), other.calendar.windows(now, until), now);
      plan.addProperty("text", plan.get("text").getAsString() + "\n" + changes);
      return plan;
    } catch (SettingsException faulty) {
      var faults = new JsonArray();
      faulty.faults().forEach(faults::add);
      var answer = new JsonObject();
      answer.addProperty("sentence", words.faulty(faults.size()));
      answer.add("faults", faults);
      return answer;
    }
  }

  /** The same as an iCalendar file, whose lines end as JSON's do; {@code ./tidegate} mends them. */
  JsonObject ics(Instant now) {
    Instant until = yearFrom(now);
    var answer = new JsonObject();
    answer.addProperty(
        "text",
        new ICalendar(language, site)
            .text(calendar.windows(now, until), calendar.freezes(now, until, longestRollout), now)
            .replace("\r\n", "\n")
            .stripTrailing());
    return answer;
  }

  private Instant yearFrom(Instant now) {
    return ZonedDateTime.ofInstant(now, calendar.zone()).plusMonths(12).toInstant();
  }

  JsonObject from(Instant now) {
    Instant until = yearFrom(now);
    List<Window> windows = calendar.windows(now, until);
    var windowsJson = new JsonArray();
    windows.forEach(window -> windowsJson.add(json(window)));
    var freezesJson = new JsonArray();
    calendar.freezes(now, until, longestRollout).forEach(freeze -> freezesJson.add(json(freeze)));
    var plan = new JsonObject();
    plan.addProperty("zone", calendar.zone().getId());
    plan.addProperty("from", times.instant(now));
    plan.addProperty("until", times.instant(until));
    plan.addProperty("baseline", calendar.baseline());
    plan.addProperty("max", calendar.max());
    plan.add("windows", windowsJson);
    plan.add("freezes", freezesJson);
    JsonObject dollars = dollars(now, until, windows);
    plan.add("dollars", dollars);
    plan.addProperty("now", words.now(now));
    plan.addProperty("next", words.next(windows, now));
    plan.addProperty("text", words.table(windows, dollars.get("peaks").getAsString(), now));
    return plan;
  }

  private JsonObject json(Window window) {
    double hours = hours(window.held());
    var json = new JsonObject();
    json.addProperty("why", window.why());
    json.addProperty("lead", times.instant(window.leadStart()));
    json.addProperty("start", times.instant(window.start()));
    json.addProperty("end", times.instant(window.end()));
    json.addProperty("floor", window.floor());
    json.addProperty("hours", hours(Duration.between(window.start(), window.end())));
    json.add("dollars", money((window.floor() - calendar.baseline()) * hours * taskHourDollars));
    return json;
  }

  private JsonObject json(Freeze freeze) {
    var json = new JsonObject();
    json.addProperty("from", times.instant(freeze.from()));
    json.addProperty("until", times.instant(freeze.until()));
    json.addProperty("why", freeze.why());
    return json;
  }

  /** What overlaps is paid once. */
  private JsonObject dollars(Instant from, Instant until, List<Window> windows) {
    double all = taskHours(from, until, windows) * taskHourDollars;
    double hours = hours(Duration.between(from, until));
    double base = calendar.baseline() * hours * taskHourDollars;
    int highest = windows.stream().mapToInt(Window::floor).max().orElse(calendar.baseline());
    double always = highest * hours * taskHourDollars;
    var json = new JsonObject();
    json.add("baseline", money(base));
    json.add("peaks", money(all - base));
    json.add("total", money(all));
    json.add("highestFloorAllYear", money(always));
    json.add("saved", money(always - all));
    return json;
  }

  private double taskHours(Instant from, Instant until, List<Window> windows) {
    var edges = new TreeSet<>(List.of(from, until));
    for (Window window : windows) {
      edges.add(window.leadStart());
      edges.add(window.end());
    }
    double sum = 0;
    Instant last = from;
    for (Instant edge : edges.subSet(from, /* fromInclusive= */ false, until, true)) {
      sum += calendar.floorAt(last).tasks() * hours(Duration.between(last, edge));
      last = edge;
    }
    return sum;
  }

  private static double hours(Duration duration) {
    return duration.toMinutes() / 60.0;
  }

  private static JsonPrimitive money(double dollars) {
    return new JsonPrimitive(BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP));
  }
}
