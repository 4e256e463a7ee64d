package tidegate.core.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import tidegate.core.event.Fields;

/** The wire form of what a look met. */
final class SeenJson {

  private SeenJson() {}

  static Seen read(Fields fields) {
    return new Seen(
        fields.anyText("seen.wordpress"),
        fields.texts("seen.themes"),
        fields.objects("seen.pages", SeenJson::page));
  }

  private static Seen.PageSeen page(Fields fields) {
    return new Seen.PageSeen(
        fields.text("target"),
        Math.toIntExact(fields.number("status")),
        Duration.ofMillis(fields.number("tookMillis")));
  }

  static JsonObject write(Seen seen) {
    var themes = new JsonArray();
    seen.themes().forEach(themes::add);
    var pages = new JsonArray();
    for (Seen.PageSeen page : seen.pages()) {
      var one = new JsonObject();
      one.addProperty("target", page.target());
      one.addProperty("status", page.status());
      one.addProperty("tookMillis", page.took().toMillis());
      pages.add(one);
    }
    var json = new JsonObject();
    json.addProperty("wordpress", seen.wordpress());
    json.add("themes", themes);
    json.add("pages", pages);
    return json;
  }
}
