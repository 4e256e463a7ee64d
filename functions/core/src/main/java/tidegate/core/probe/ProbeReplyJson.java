package tidegate.core.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tidegate.core.event.Fields;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

/** The wire form of a reply. */
final class ProbeReplyJson {

  private ProbeReplyJson() {}

  static ProbeReply read(JsonObject json) {
    var fields = new Fields(json);
    var reply =
        new ProbeReply(
            fields.objects("findings", ProbeReplyJson::finding),
            Math.toIntExact(fields.number("requests")),
            Duration.ofMillis(fields.number("tookMillis")),
            fields.has("seen") ? SeenJson.read(fields) : Seen.NOTHING);
    fields.check();
    return reply;
  }

  static JsonObject write(ProbeReply reply) {
    var findings = new JsonArray();
    reply.findings().forEach(finding -> findings.add(write(finding)));
    var json = new JsonObject();
    json.add("findings", findings);
    json.addProperty("requests", reply.requests());
    json.addProperty("tookMillis", reply.took().toMillis());
    if (!reply.seen().equals(Seen.NOTHING)) {
      json.add("seen", SeenJson.write(reply.seen()));
    }
    return json;
  }

  private static Finding finding(Fields fields) {
    return new Finding(
        fields.text("check"),
        word(fields, "weight", Weight.values(), Weight.ABSOLUTE),
        word(fields, "outcome", Outcome.values(), Outcome.UNMEASURED),
        fields.text("what"),
        fields.objects("evidence", ProbeReplyJson::evidence),
        fields.anyText("remedy"),
        fields.has("cause") ? Optional.of(fields.text("cause")) : Optional.empty());
  }

  private static Evidence evidence(Fields fields) {
    return new Evidence(
        fields.anyText("address"),
        Math.toIntExact(fields.number("status")),
        fields.anyText("excerpt"));
  }

  private static <E extends Enum<E>> E word(Fields fields, String name, E[] words, E meanwhile) {
    String text = fields.text(name);
    for (E word : words) {
      if (lower(word).equals(text)) {
        return word;
      }
    }
    fields.fault(name + " is '" + text + "', which is not one of its words");
    return meanwhile;
  }

  private static JsonObject write(Finding finding) {
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
    finding.cause().ifPresent(cause -> json.addProperty("cause", cause));
    return json;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
