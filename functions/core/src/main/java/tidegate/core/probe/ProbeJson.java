package tidegate.core.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidegate.core.event.MalformedEventException;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

/** The wire form of what gate and probe say to each other. */
public final class ProbeJson {

  private static final Duration DEFAULT_BUDGET = Duration.ofSeconds(60);

  private ProbeJson() {}

  /**
   * Reads a request. Every field may be left out: {@code {}} looks at production with every check,
   * for a minute.
   *
   * @throws MalformedEventException naming every field that is wrong
   */
  public static ProbeRequest request(JsonObject json) {
    var faults = new ArrayList<String>();
    var request =
        new ProbeRequest(
            look(json, "look", faults).orElse(Look.PRODUCTION),
            look(json, "against", faults),
            Optional.ofNullable(json.get("release")).map(JsonElement::getAsString),
            json.has("checks")
                ? json.getAsJsonArray("checks").asList().stream()
                    .map(JsonElement::getAsString)
                    .toList()
                : List.of(),
            json.has("database") && json.get("database").getAsBoolean(),
            json.has("budgetMillis")
                ? Duration.ofMillis(json.get("budgetMillis").getAsLong())
                : DEFAULT_BUDGET);
    if (!faults.isEmpty()) {
      throw new MalformedEventException(faults);
    }
    return request;
  }

  private static Optional<Look> look(JsonObject json, String name, List<String> faults) {
    if (!json.has(name)) {
      return Optional.empty();
    }
    String text = json.get(name).getAsString();
    for (Look look : Look.values()) {
      if (lower(look).equals(text)) {
        return Optional.of(look);
      }
    }
    faults.add(name + " is '" + text + "', neither green nor production");
    return Optional.empty();
  }

  public static JsonObject json(ProbeRequest request) {
    var json = new JsonObject();
    json.addProperty("look", lower(request.look()));
    request.against().ifPresent(against -> json.addProperty("against", lower(against)));
    request.release().ifPresent(release -> json.addProperty("release", release));
    if (!request.checks().isEmpty()) {
      var checks = new JsonArray();
      request.checks().forEach(checks::add);
      json.add("checks", checks);
    }
    json.addProperty("database", request.database());
    json.addProperty("budgetMillis", request.budget().toMillis());
    return json;
  }

  public static ProbeReply reply(JsonObject json) {
    return new ProbeReply(
        json.getAsJsonArray("findings").asList().stream()
            .map(finding -> finding(finding.getAsJsonObject()))
            .toList(),
        json.get("requests").getAsInt(),
        Duration.ofMillis(json.get("tookMillis").getAsLong()));
  }

  public static JsonObject json(ProbeReply reply) {
    var findings = new JsonArray();
    reply.findings().forEach(finding -> findings.add(json(finding)));
    var json = new JsonObject();
    json.add("findings", findings);
    json.addProperty("requests", reply.requests());
    json.addProperty("tookMillis", reply.took().toMillis());
    return json;
  }

  private static Finding finding(JsonObject json) {
    return new Finding(
        json.get("check").getAsString(),
        Weight.valueOf(upper(json.get("weight"))),
        Outcome.valueOf(upper(json.get("outcome"))),
        json.get("what").getAsString(),
        json.getAsJsonArray("evidence").asList().stream()
            .map(seen -> evidence(seen.getAsJsonObject()))
            .toList(),
        json.get("remedy").getAsString());
  }

  private static JsonObject json(Finding finding) {
    var evidence = new JsonArray();
    for (Evidence seen : finding.evidence()) {
      var one = new JsonObject();
      one.addProperty("address", seen.address());
      one.addProperty("status", seen.status());
      one.addProperty("excerpt", seen.excerpt());
      evidence.add(one);
    }
    var json = new JsonObject();
    json.addProperty("check", finding.check());
    json.addProperty("weight", lower(finding.weight()));
    json.addProperty("outcome", lower(finding.outcome()));
    json.addProperty("what", finding.what());
    json.add("evidence", evidence);
    json.addProperty("remedy", finding.remedy());
    return json;
  }

  private static Evidence evidence(JsonObject json) {
    return new Evidence(
        json.get("address").getAsString(),
        json.get("status").getAsInt(),
        json.get("excerpt").getAsString());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(JsonElement text) {
    return text.getAsString().toUpperCase(Locale.ROOT);
  }
}
