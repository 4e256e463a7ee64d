package tidegate.rollout.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tidegate.core.notice.Language;
import tidegate.core.time.HumanTime;

/**
 * The site on one page, as HTML for a widget of a CloudWatch dashboard: no script, no address of
 * ours, and all that others wrote is escaped. Thread-safe.
 */
public final class PageRenderer {

  private final PageWords words;
  private final HumanTime times;
  private final PageTiles tiles;
  private final PageReleases releases;
  private final PageButtons buttons;
  private final String style;

  public PageRenderer(Language language, ZoneId zone) {
    this.words = new PageWords(language);
    this.times = new HumanTime(language, zone);
    this.tiles = new PageTiles(words, times);
    this.releases = new PageReleases(words, times);
    this.buttons = new PageButtons(words);
    this.style = PageStyle.css();
  }

  /**
   * Draws it.
   *
   * @param status what {@code {"command":"status"}} answers
   * @param history what {@code {"command":"history"}} answers
   */
  public String html(JsonObject status, JsonObject history, PageView view) {
    Instant now = instant(status, "at").orElseThrow();
    return frame(
        view,
        headline(status, history)
            + inFlight(status)
            + tiles.html(status, history, now)
            + buttons.html(status, view)
            + releases.html(history, view, now)
            + "<p class=\"tg-foot\">%s</p>"
                .formatted(Html.text(words.say(PageWords.FOOT, times.instant(now, now)))));
  }

  /** What is shown where AWS does not answer. */
  public String away(String why, PageView view) {
    return frame(view, Html.element("p", "tg-band tg-bad", words.say(PageWords.AWAY, why)));
  }

  private String frame(PageView view, String inner) {
    return "<div class=\"cwdb-no-default-styles\"></div><style>%s</style><div class=\"tg tg-%s\" lang=\"%s\">%s</div>"
        .formatted(style, view.theme(), words.code(), inner);
  }

  /** Of what was tried in vain, the gate's reason says more than CodeDeploy's. */
  private static String headline(JsonObject status, JsonObject history) {
    String why =
        Html.member(status, "decision").filter("already-tried"::equals).stream()
            .flatMap(_ -> rows(history, "deployments"))
            .filter(row -> Html.member(row, "verdict").orElse("").equals("failed"))
            .limit(1)
            .flatMap(row -> Html.member(row, "why").stream())
            .map(text -> "<br>" + Html.text(text))
            .collect(Collectors.joining());
    String sentence = Html.member(status, "sentence").orElse("");
    String site = Html.member(status, "site").orElse("");
    return "<p class=\"tg-band tg-%s\"><b>%s</b> %s%s</p>"
        .formatted(state(status), Html.text(site), Html.text(sentence), why);
  }

  /** How the sentence is meant; what is not known to be well or to pass by itself is not. */
  private static String state(JsonObject status) {
    boolean red =
        Html.object(status, "alarms").filter(alarms -> !list(alarms, "red").isEmpty()).isPresent();
    String decision = red ? "red" : Html.member(status, "decision").orElse("");
    return switch (decision) {
      case "up-to-date" -> "ok";
      case "start",
          "under-way",
          "in-flight",
          "overtaken",
          "frozen",
          "waiting",
          "awaits-go",
          "left-to-a-tick",
          "no-release" ->
          "wait";
      default -> "bad";
    };
  }

  private String inFlight(JsonObject status) {
    return Html.object(status, "inFlight")
        .map(deployment ->
            "<div class=\"tg-flight\"><b>%s</b> %s<ul>%s</ul></div>"
                .formatted(
                    Html.text(words.say(PageWords.IN_FLIGHT)),
                    Html.text(Html.member(deployment, "sentence").orElse("")),
                    colours(status, deployment)))
        .orElse("");
  }

  private String colours(JsonObject status, JsonObject deployment) {
    boolean shifted = Html.member(deployment, "shifted").orElse("").equals("true");
    return rows(status, "taskSets")
        .map(set -> {
          boolean serves = Html.member(set, "serves").orElse("").equals("true");
          var role = serves ? PageWords.SERVING : shifted ? PageWords.KEPT : PageWords.NOT_YET;
          return "<li><span class=\"tg-dot tg-%s\"></span>%s &middot; %s</li>"
              .formatted(
                  serves || shifted ? "blue" : "green",
                  Html.text(
                      words.say(
                          PageWords.OF, Html.number(set, "running"), Html.number(set, "desired"))),
                  Html.text(words.say(role)));
        })
        .collect(Collectors.joining());
  }

  static Stream<JsonObject> rows(JsonObject answer, String name) {
    return answer.get(name) instanceof JsonArray rows
        ? StreamSupport.stream(rows.spliterator(), /* parallel= */ false)
            .filter(JsonElement::isJsonObject)
            .map(JsonElement::getAsJsonObject)
        : Stream.empty();
  }

  static List<String> list(JsonObject answer, String name) {
    return answer.get(name) instanceof JsonArray texts
        ? StreamSupport.stream(texts.spliterator(), /* parallel= */ false)
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  /** A moment of an answer, which has them in RFC 3339. */
  static Optional<Instant> instant(JsonObject answer, String name) {
    return Html.member(answer, name).map(text -> OffsetDateTime.parse(text).toInstant());
  }
}
