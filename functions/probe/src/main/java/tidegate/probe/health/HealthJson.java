package tidegate.probe.health;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The report's wire form. A field that is missing or null is one that the plugin could not tell:
 *
 * <pre>{@code
 * {"release":"sha256:…","wpVersion":"6.8","imageWpVersion":"6.8","phpVersion":"8.3.1",
 *  "activePlugins":[{"file":"akismet/akismet.php","present":true}],
 *  "theme":{"stylesheet":"child","stylesheetPresent":true,"template":"parent","templatePresent":true},
 *  "dbVersionCode":60421,"dbVersionDatabase":60421,
 *  "constants":{"WP_HOME":"https://example.com","WP_SITEURL":"https://example.com"},
 *  "wpContentShared":true,"objectCache":"works","objectCacheMicros":310,
 *  "saltsSet":true,"saltsFingerprint":"0f…",
 *  "database":{"server":"ip-10-0-1-2","schema":"wordpress","prefix":"wp_"},
 *  "task":"a1…","debugDisplay":false,"fault":{"message":"…","file":"…","line":3}}
 * }</pre>
 */
final class HealthJson {

  private HealthJson() {}

  static HealthReport report(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new HealthReport(
        text(json, "release"),
        text(json, "wpVersion"),
        text(json, "imageWpVersion"),
        text(json, "phpVersion"),
        plugins(json, /* missingOnly= */ false),
        plugins(json, /* missingOnly= */ true),
        missingThemes(json),
        number(json, "dbVersionCode"),
        number(json, "dbVersionDatabase"),
        constants(json),
        truth(json, "wpContentShared"),
        text(json, "objectCache"),
        number(json, "objectCacheMicros"),
        truth(json, "saltsSet"),
        truth(json, "debugDisplay"),
        fatal(json),
        text(json, "task").stream().collect(Collectors.toSet()),
        text(json, "saltsFingerprint").stream().collect(Collectors.toSet()),
        database(json).stream().collect(Collectors.toSet()));
  }

  /** What tells one database from another; whatever of it the plugin could not see is a "?". */
  private static Optional<String> database(JsonObject json) {
    JsonElement database = json.get("database");
    if (database == null || !database.isJsonObject()) {
      return Optional.empty();
    }
    JsonObject told = database.getAsJsonObject();
    return Optional.of(
        "%s (tables %s…) on %s"
            .formatted(
                text(told, "schema").orElse("?"),
                text(told, "prefix").orElse("?"),
                text(told, "server").orElse("?")));
  }

  private static Optional<String> fatal(JsonObject json) {
    JsonElement fault = json.get("fault");
    return fault == null || !fault.isJsonObject()
        ? Optional.empty()
        : text(fault.getAsJsonObject(), "message")
            .map(message ->
                message
                    + " in "
                    + text(fault.getAsJsonObject(), "file").orElse("?")
                    + " on line "
                    + text(fault.getAsJsonObject(), "line").orElse("?"));
  }

  private static List<String> plugins(JsonObject json, boolean missingOnly) {
    List<String> files = new ArrayList<>();
    JsonArray plugins =
        json.has("activePlugins") ? json.getAsJsonArray("activePlugins") : new JsonArray();
    for (JsonElement plugin : plugins) {
      boolean present = truth(plugin.getAsJsonObject(), "present").orElse(true);
      if (!missingOnly || !present) {
        text(plugin.getAsJsonObject(), "file").ifPresent(files::add);
      }
    }
    return files;
  }

  private static List<String> missingThemes(JsonObject json) {
    List<String> missing = new ArrayList<>();
    JsonElement theme = json.get("theme");
    if (theme != null && theme.isJsonObject()) {
      for (String role : List.of("stylesheet", "template")) {
        if (!truth(theme.getAsJsonObject(), role + "Present").orElse(true)) {
          missing.add(text(theme.getAsJsonObject(), role).orElse(role));
        }
      }
    }
    return missing.stream().distinct().toList();
  }

  private static List<String> constants(JsonObject json) {
    JsonElement constants = json.get("constants");
    return constants == null || !constants.isJsonObject()
        ? List.of()
        : constants.getAsJsonObject().entrySet().stream()
            .filter(entry -> entry.getValue().isJsonPrimitive())
            .map(Map.Entry::getKey)
            .toList();
  }

  private static Optional<JsonElement> value(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name)).filter(JsonElement::isJsonPrimitive);
  }

  private static Optional<String> text(JsonObject json, String name) {
    return value(json, name).map(JsonElement::getAsString);
  }

  private static Optional<Boolean> truth(JsonObject json, String name) {
    return value(json, name).map(JsonElement::getAsBoolean);
  }

  private static OptionalLong number(JsonObject json, String name) {
    try {
      return value(json, name)
          .map(found -> OptionalLong.of(found.getAsLong()))
          .orElse(OptionalLong.empty());
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }
}
