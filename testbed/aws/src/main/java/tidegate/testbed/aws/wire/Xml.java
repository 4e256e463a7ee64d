package tidegate.testbed.aws.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.function.UnaryOperator;

/** Writes a tree as the query protocol's XML; the name of a list's items depends on the list. */
final class Xml {
  private final UnaryOperator<String> itemOf;

  Xml(UnaryOperator<String> itemOf) {
    this.itemOf = itemOf;
  }

  /** {@code inner} is XML already. */
  String element(String name, String inner) {
    return "<" + name + ">" + inner + "</" + name + ">";
  }

  String members(JsonObject object) {
    var xml = new StringBuilder();
    object.asMap().forEach((name, value) -> xml.append(element(name, content(name, value))));
    return xml.toString();
  }

  private String content(String name, JsonElement value) {
    return switch (value) {
      case JsonObject object -> members(object);
      case JsonArray array -> items(itemOf.apply(name), array);
      default -> escape(value.getAsString());
    };
  }

  private String items(String item, JsonArray array) {
    var xml = new StringBuilder();
    array.forEach(each -> xml.append(element(item, content(item, each))));
    return xml.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
