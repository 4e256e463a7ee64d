package tidegate.rollout.page;

import com.google.gson.JsonObject;
import java.util.stream.IntStream;
import tidegate.rollout.preflight.Text;

/**
 * What a person may order, each after a question. The dashboard asks the rollout function with the
 * permissions of whoever clicks; a button is an element with a {@code cwdb-action} after it.
 */
record PageButtons(PageWords words) {

  /** Hours; a longer freeze is worth a reason, which {@code ./tidegate freeze} asks for. */
  private static final int[] FREEZES = {2, 12};

  String html(JsonObject status, PageView view) {
    return view.rollout()
        .map(rollout -> "<div class=\"tg-buttons\">%s</div>".formatted(buttons(status, rollout)))
        .orElse("");
  }

  private String buttons(JsonObject status, String rollout) {
    String site = Html.member(status, "site").orElse("");
    String decision = Html.member(status, "decision").orElse("");
    var buttons = new StringBuilder();
    if (decision.equals("awaits-go")) {
      buttons.append(
          button(
              PageWords.APPROVE,
              words.say(PageWords.APPROVE_CONFIRM, site),
              "{\"command\":\"approve\"}",
              rollout));
    }
    if (decision.equals("already-tried")) {
      buttons.append(
          button(
              PageWords.RETRY,
              words.say(PageWords.RETRY_CONFIRM, site),
              "{\"command\":\"retry\"}",
              rollout));
    }
    buttons.append(
        button(
            PageWords.ROLL_BACK,
            words.say(PageWords.ROLL_BACK_CONFIRM, site),
            "{\"command\":\"rollback\"}",
            rollout));
    if (status.has("frozenByHand")) {
      buttons.append(
          button(
              PageWords.THAW,
              words.say(PageWords.THAW_CONFIRM, site),
              "{\"command\":\"thaw\",\"by\":\"dashboard\"}",
              rollout));
    } else {
      IntStream.of(FREEZES).forEach(hours -> buttons.append(freeze(hours, site, rollout)));
    }
    return buttons.toString();
  }

  private String freeze(int hours, String site, String rollout) {
    return button(
        Text.of(PageWords.FREEZE_HOURS.english(), PageWords.FREEZE_HOURS.korean(), hours),
        words.say(PageWords.FREEZE_CONFIRM, site, hours),
        "{\"command\":\"freeze\",\"for\":\"%dh\",\"why\":\"%s\",\"by\":\"dashboard\"}"
            .formatted(hours, "button of the dashboard"),
        rollout);
  }

  private String button(Text name, String question, String order, String rollout) {
    return "<a class=\"btn tg-button\" tabindex=\"0\" role=\"button\">%s</a><cwdb-action action=\"call\" display=\"popup\" confirmation=\"%s\" endpoint=\"%s\">%s</cwdb-action>"
        .formatted(Html.text(words.say(name)), Html.text(question), Html.text(rollout), order);
  }
}
