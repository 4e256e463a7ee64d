package tidegate.rollout.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/** Text that others wrote, made fit for HTML. */
final class Html {

  /** Evidence is a page's own text: what is longer tells no more. */
  private static final int LONGEST = 600;

  private Html() {}

  /** Escaped for text and for attributes in double quotation marks, and cut. */
  static String text(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return cut.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("\n", "<br>");
  }

  /** The member of an answer, where it has one. */
  static Optional<String> member(JsonObject answer, String name) {
    return Optional.ofNullable(answer.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .filter(text -> !text.isEmpty());
  }

  static Optional<JsonObject> object(JsonObject answer, String name) {
    return Optional.ofNullable(answer.get(name))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  static int number(JsonObject answer, String name) {
    return member(answer, name).map(Integer::parseInt).orElse(0);
  }

  /** An element with text of others. */
  static String element(String tag, String type, String text) {
    return "<%1$s class=\"%2$s\">%3$s</%1$s>".formatted(tag, type, text(text));
  }
}
