package tidegate.testbed.peak.proposal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tidegate.core.calendar.PeakCalendar;

/** A calendar's JSON, rule by rule, so that a proposal can be put into it and pasted. */
public final class CalendarText {
  /** What template.yaml has by default. */
  public static final String DEFAULT =
      """
      {"zone":"Asia/Seoul","baseline":2,"max":20,"peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":10}]}\
      """;

  private static final List<String> KINDS = List.of("peaks", "extra");

  private final JsonObject root;

  /**
   * Reads it by the functions' own reader.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault
   */
  public CalendarText(String json) {
    var _ = PeakCalendar.parse(json);
    root = JsonParser.parseString(json).getAsJsonObject();
  }

  /**
   * One of the calendar's rules.
   *
   * @param kind peaks or extra
   * @param calendar with this rule alone
   */
  public record RuleText(String kind, int index, int floor, PeakCalendar calendar) {}

  /** All rules, as they are written. */
  public List<RuleText> rules() {
    var rules = new ArrayList<RuleText>();
    for (String kind : KINDS) {
      JsonArray written = list(kind);
      for (int i = 0; i < written.size(); i++) {
        JsonObject rule = written.get(i).getAsJsonObject();
        rules.add(new RuleText(kind, i, rule.get("floor").getAsInt(), alone(kind, rule)));
      }
    }
    return rules;
  }

  private PeakCalendar alone(String kind, JsonObject rule) {
    JsonObject one = root.deepCopy();
    KINDS.forEach(one::remove);
    // A date to skip must be one on which a peak starts; another rule's would be a fault here.
    one.remove("skip");
    var list = new JsonArray();
    list.add(rule.deepCopy());
    one.add(kind, list);
    return PeakCalendar.parse(one.toString());
  }

  /** The whole calendar. */
  public PeakCalendar calendar() {
    return PeakCalendar.parse(root.toString());
  }

  /** With the proposal in one rule; the max only ever grows from one to the next. */
  public CalendarText with(RuleText rule, Proposal proposal) {
    JsonObject changed = root.deepCopy();
    JsonObject written = changed.getAsJsonArray(rule.kind()).get(rule.index()).getAsJsonObject();
    written.addProperty("floor", proposal.floor());
    written.addProperty("lead", proposal.lead().toString());
    grow(changed, proposal.max());
    return new CalendarText(changed.toString());
  }

  /** With one more window: the day that an instant is in. */
  public CalendarText withDay(Instant at, Proposal proposal) {
    ZoneId zone = calendar().zone();
    JsonObject changed = root.deepCopy();
    var extra = new JsonObject();
    extra.addProperty("from", at.atZone(zone).truncatedTo(ChronoUnit.DAYS).toLocalDateTime() + "");
    extra.addProperty("length", "P1D");
    extra.addProperty("floor", proposal.floor());
    extra.addProperty("lead", proposal.lead().toString());
    extra.addProperty("why", "the trace's busiest day");
    JsonArray all = list("extra").deepCopy();
    all.add(extra);
    changed.add("extra", all);
    grow(changed, proposal.max());
    return new CalendarText(changed.toString());
  }

  private static void grow(JsonObject calendar, int max) {
    calendar.addProperty("max", Math.max(calendar.get("max").getAsInt(), max));
  }

  private JsonArray list(String kind) {
    JsonElement list = root.get(kind);
    return list == null ? new JsonArray() : list.getAsJsonArray();
  }

  /** One line, ready to be pasted. */
  @Override
  public String toString() {
    return root.toString();
  }
}
