package tidegate.probe.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * What WordPress states of itself in a REST answer.
 *
 * @param name the site's title in the index; empty elsewhere
 * @param newest the number of the newest entry in a listing; empty elsewhere
 * @param total how many entries a listing has ({@code X-WP-Total}); empty elsewhere
 */
public record Statement(Optional<String> name, Optional<String> newest, Optional<String> total) {
  public static final Statement NONE =
      new Statement(Optional.empty(), Optional.empty(), Optional.empty());

  static Statement of(Page page) {
    if (page.status() != 200
        || !(page.kind() == PageKind.REST || page.kind() == PageKind.LISTING)) {
      return NONE;
    }
    try {
      JsonElement json = JsonParser.parseString(page.body());
      if (json.isJsonObject() && json.getAsJsonObject().has("namespaces")) {
        return new Statement(
            text(json.getAsJsonObject(), "name").or(() -> Optional.of("")),
            Optional.empty(),
            Optional.empty());
      }
      if (json.isJsonArray() && page.kind() == PageKind.LISTING) {
        return new Statement(
            Optional.empty(),
            json.getAsJsonArray().asList().stream()
                .filter(JsonElement::isJsonObject)
                .findFirst()
                .flatMap(first -> text(first.getAsJsonObject(), "id")),
            page.answer().headers().first("x-wp-total"));
      }
      return NONE;
    } catch (JsonParseException | IllegalStateException | StackOverflowError _) {
      return NONE;
    }
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }
}
