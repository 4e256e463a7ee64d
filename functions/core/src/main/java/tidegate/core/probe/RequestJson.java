package tidegate.core.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidegate.core.event.Fields;

/** The wire form of a request. */
final class RequestJson {

  private static final Duration DEFAULT_BUDGET = Duration.ofSeconds(60);

  private RequestJson() {}

  static ProbeRequest read(JsonObject json) {
    var fields = new Fields(json);
    var request =
        new ProbeRequest(
            target(fields, "target").orElse(Target.PRODUCTION),
            target(fields, "against"),
            fields.has("release") ? Optional.of(fields.text("release")) : Optional.empty(),
            fields.has("checks") ? fields.texts("checks") : List.of(),
            fields.has("database") && fields.flag("database"),
            fields.has("since") ? instant(fields) : Optional.empty(),
            fields.has("budgetMillis") ? budget(fields) : DEFAULT_BUDGET);
    fields.check();
    return request;
  }

  private static Duration budget(Fields fields) {
    long millis = fields.number("budgetMillis");
    if (millis < 0) {
      fields.fault("budgetMillis is below zero");
    }
    return Duration.ofMillis(millis);
  }

  private static Optional<Instant> instant(Fields fields) {
    String text = fields.text("since");
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException _) {
      fields.fault("since is '" + text + "', no instant such as 2026-11-25T10:00:00Z");
      return Optional.empty();
    }
  }

  private static Optional<Target> target(Fields fields, String name) {
    if (!fields.has(name)) {
      return Optional.empty();
    }
    String text = fields.text(name);
    for (Target target : Target.values()) {
      if (lower(target).equals(text)) {
        return Optional.of(target);
      }
    }
    fields.fault(name + " is '" + text + "', neither green nor production");
    return Optional.empty();
  }

  static JsonObject write(ProbeRequest request) {
    var json = new JsonObject();
    json.addProperty("target", lower(request.target()));
    request.against().ifPresent(against -> json.addProperty("against", lower(against)));
    request.release().ifPresent(release -> json.addProperty("release", release));
    if (!request.checks().isEmpty()) {
      var checks = new JsonArray();
      request.checks().forEach(checks::add);
      json.add("checks", checks);
    }
    json.addProperty("database", request.database());
    request.since().ifPresent(since -> json.addProperty("since", since.toString()));
    json.addProperty("budgetMillis", request.budget().toMillis());
    return json;
  }

  private static String lower(Target target) {
    return target.name().toLowerCase(Locale.ROOT);
  }
}
