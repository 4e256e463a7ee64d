package tidegate.rollout.page;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidegate.core.time.HumanTime;

/** The last releases, each with its verdict; why and what was seen by a click. */
record PageReleases(PageWords words, HumanTime times) {

  private static final int MOST = 8;

  String html(JsonObject history, PageView view, Instant now) {
    List<JsonObject> rows = PageRenderer.rows(history, "deployments").limit(MOST).toList();
    String list =
        rows.isEmpty()
            ? Html.element("p", "tg-more", words.say(PageWords.NOTHING))
            : rows.stream().map(row -> row(row, view, now)).collect(Collectors.joining());
    return Html.element("h3", "tg-title", words.say(PageWords.LAST)) + list;
  }

  private String row(JsonObject row, PageView view, Instant now) {
    String verdict = Html.member(row, "verdict").orElse("");
    return "<details class=\"tg-row\"><summary><span class=\"tg-badge tg-%s\">%s</span> <b>%s</b> <span class=\"tg-more\">%s</span></summary><div class=\"tg-seen\">%s</div></details>"
        .formatted(
            state(verdict),
            Html.text(Html.member(row, "sentence").orElse(verdict)),
            Html.text(name(row)),
            Html.text(when(row, now)),
            more(row, view));
  }

  private static String state(String verdict) {
    return switch (verdict) {
      case "serves", "served" -> "ok";
      case "in-flight", "rollback" -> "wait";
      default -> "bad";
    };
  }

  private String name(JsonObject row) {
    if (Html.member(row, "verdict").orElse("").equals("rollback")) {
      return words.say(PageWords.BACK);
    }
    return Html.member(row, "release").orElseGet(() -> Html.member(row, "id").orElse(""));
  }

  private String when(JsonObject row, Instant now) {
    Optional<Instant> since = PageRenderer.instant(row, "since");
    String took =
        since
            .flatMap(from ->
                PageRenderer.instant(row, "ended").map(ended -> Duration.between(from, ended)))
            .filter(length -> !length.isNegative())
            .map(length -> " · " + times.duration(length))
            .orElse("");
    return since.map(from -> times.instant(from, now)).orElse("") + took;
  }

  private String more(JsonObject row, PageView view) {
    String id = Html.member(row, "id").orElse("");
    String link =
        view.deployment(id)
            .map(address ->
                "<p><a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a> <code>%s</code></p>"
                    .formatted(
                        Html.text(address), Html.text(words.say(PageWords.CONSOLE)), Html.text(id)))
            .orElseGet(() -> "<p><code>%s</code></p>".formatted(Html.text(id)));
    return Html.member(row, "why").map(why -> Html.element("p", "tg-why", why)).orElse("")
        + labelled(PageWords.EVIDENCE.in(words.language()), Html.member(row, "evidence"))
        + labelled(PageWords.REMEDY.in(words.language()), Html.member(row, "remedy"))
        + link;
  }

  private static String labelled(String label, Optional<String> text) {
    return text.map(known ->
            "<p>%s %s</p>".formatted(Html.element("span", "tg-label", label), Html.text(known)))
        .orElse("");
  }
}
