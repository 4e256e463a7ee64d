package tidegate.site.cost;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The price file: unit prices in US dollars by Region, and what is assumed of a site with little
 * traffic.
 */
record Prices(JsonObject file) {

  static Prices read(Path path) throws IOException {
    return new Prices(JsonParser.parseString(Files.readString(path)).getAsJsonObject());
  }

  String date() {
    return file.get("date").getAsString();
  }

  BigDecimal hours() {
    return file.get("hours").getAsBigDecimal();
  }

  /** Region code to the name that people say. */
  Map<String, String> regions() {
    var found = new TreeMap<String, String>();
    file.getAsJsonObject("regions")
        .entrySet()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue().getAsString()));
    return found;
  }

  /** An assumed quantity a month. */
  BigDecimal assumed(String id) {
    return file.getAsJsonObject("assumed").get(id).getAsBigDecimal();
  }

  BigDecimal price(String id, String region) {
    return unit(id).get(region).getAsBigDecimal();
  }

  String what(String id) {
    return unit(id).get("what").getAsString();
  }

  String unitName(String id) {
    return unit(id).get("unit").getAsString();
  }

  /** Where the price is from, in words. */
  String source(String id) {
    var key = unit(id).get("source").getAsString();
    return file.getAsJsonObject("sources").get(key).getAsString();
  }

  Iterable<String> ids() {
    return file.getAsJsonObject("prices").keySet();
  }

  private JsonObject unit(String id) {
    var unit = file.getAsJsonObject("prices").getAsJsonObject(id);
    if (unit == null) {
      throw new IllegalArgumentException("no price for " + id + "; add it to site/prices.json");
    }
    return unit;
  }
}
