package tidegate.rollout.page;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tidegate.core.time.HumanTime;

/** What is so now, a tile each: the release, its tasks, the next peak, the freeze, the alarms. */
record PageTiles(PageWords words, HumanTime times) {

  String html(JsonObject status, JsonObject history, Instant now) {
    return "<div class=\"tg-tiles\">"
        + release(status, history, now)
        + tasks(status)
        + peak(status, now)
        + freeze(status, now)
        + alarms(status)
        + "</div>";
  }

  private String release(JsonObject status, JsonObject history, Instant now) {
    Optional<JsonObject> serves = Html.object(status, "serves");
    String tag =
        serves
            .flatMap(release -> Html.member(release, "tag"))
            .or(() -> Html.member(status, "running"))
            .orElseGet(() -> words.say(PageWords.UNKNOWN));
    String since =
        PageRenderer.rows(history, "deployments")
            .filter(row -> Html.member(row, "verdict").orElse("").equals("serves"))
            .findFirst()
            .flatMap(row -> PageRenderer.instant(row, "since"))
            .map(from -> words.say(PageWords.DEPLOYED, times.instant(from, now)))
            .orElse("");
    return tile("ok", words.say(PageWords.SERVES), tag, since);
  }

  private String tasks(JsonObject status) {
    Optional<JsonObject> tasks = Html.object(status, "tasks");
    Optional<JsonObject> floor = Html.object(status, "floor");
    int running = tasks.map(set -> Html.number(set, "running")).orElse(0);
    int least = floor.map(one -> Html.number(one, "tasks")).orElse(0);
    boolean steady = tasks.flatMap(set -> Html.member(set, "steady")).orElse("").equals("true");
    String of =
        tasks
            .map(set -> words.say(PageWords.OF, running, Html.number(set, "desired")))
            .orElseGet(() -> words.say(PageWords.UNKNOWN));
    String wanted =
        floor
            .map(one -> words.say(PageWords.FLOOR, least, Html.member(one, "why").orElse("")))
            .orElse("");
    return tile(
        running < least ? "bad" : steady ? "ok" : "wait",
        words.say(PageWords.TASKS),
        of,
        steady || tasks.isEmpty() ? wanted : wanted + ", " + words.say(PageWords.UNSTEADY));
  }

  private String peak(JsonObject status, Instant now) {
    return Html.object(status, "nextPeak")
        .map(peak -> {
          Instant start = PageRenderer.instant(peak, "start").orElseThrow();
          Instant lead = PageRenderer.instant(peak, "leadStart").orElseThrow();
          String more =
              words.say(
                  PageWords.PEAK,
                  words.say(PageWords.IN, times.duration(until(now, start))),
                  Html.number(peak, "tasks"),
                  times.instant(lead, now));
          return tile("ok", words.say(PageWords.NEXT_PEAK), times.instant(start, now), more);
        })
        .orElseGet(
            () -> tile("ok", words.say(PageWords.NEXT_PEAK), words.say(PageWords.NO_PEAK), ""));
  }

  /** Nobody counts minutes of a day that is further off. */
  private static Duration until(Instant now, Instant start) {
    Duration left = Duration.between(now, start);
    return left.toDays() == 0 ? left : left.truncatedTo(ChronoUnit.HOURS);
  }

  private String freeze(JsonObject status, Instant now) {
    Optional<Instant> until = PageRenderer.instant(status, "frozenUntil");
    if (until.isPresent()) {
      return tile(
          "wait",
          words.say(PageWords.FREEZE),
          words.say(PageWords.FROZEN, times.instant(until.get(), now)),
          Html.member(status, "frozenWhy").orElse(""));
    }
    String next =
        PageRenderer.instant(status, "nextFreeze")
            .map(from -> words.say(PageWords.NEXT_FREEZE, times.instant(from, now)))
            .orElse("");
    return tile("ok", words.say(PageWords.FREEZE), words.say(PageWords.NOT_FROZEN), next);
  }

  private String alarms(JsonObject status) {
    Optional<JsonObject> alarms = Html.object(status, "alarms");
    if (alarms.isEmpty()) {
      return tile("wait", words.say(PageWords.ALARMS), words.say(PageWords.NOT_READ), "");
    }
    List<String> red = PageRenderer.list(alarms.get(), "red");
    List<String> missing = PageRenderer.list(alarms.get(), "missing");
    String quiet = words.say(PageWords.QUIET, Html.number(alarms.get(), "watched"));
    return tile(
        red.isEmpty() ? missing.isEmpty() ? "ok" : "wait" : "bad",
        words.say(PageWords.ALARMS),
        red.isEmpty() ? quiet : String.join(", ", red),
        missing.isEmpty() ? "" : words.say(PageWords.MISSING, String.join(", ", missing)));
  }

  private static String tile(String state, String label, String value, String more) {
    return "<div class=\"tg-tile tg-edge-%s\">%s%s%s</div>"
        .formatted(
            state,
            Html.element("span", "tg-label", label),
            Html.element("b", "tg-value", value),
            Html.element("span", "tg-more", more));
  }
}
