package tidegate.testbed.rehearsal.template;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.cloudformation.Intrinsics;
import tidegate.testbed.cloudformation.Tree;

/** Reads one AWS::Serverless::Function over the template's Globals, as SAM merges them. */
final class FunctionReader {
  private final Intrinsics intrinsics;
  private final JsonObject globals;
  private final RoleReader roles;

  FunctionReader(Intrinsics intrinsics, JsonObject globals, RoleReader roles) {
    this.intrinsics = intrinsics;
    this.globals = globals;
    this.roles = roles;
  }

  TemplateFunction read(String logicalId, JsonObject resource) {
    var properties = Tree.object(resource, "Properties");
    var events = Tree.object(properties, "Events");
    return new TemplateFunction(
        logicalId,
        text(properties, "FunctionName", logicalId),
        text(properties, "Handler", ""),
        text(properties, "CodeUri", "."),
        Duration.ofSeconds(Long.parseLong(text(properties, "Timeout", "3"))),
        Integer.parseInt(text(properties, "MemorySize", "128")),
        environment(properties),
        roles.read(logicalId, properties),
        retries(properties),
        rules(logicalId, events),
        schedules(logicalId, events));
  }

  private String text(JsonObject properties, String name, String otherwise) {
    var value = properties.has(name) ? properties.get(name) : globals.get(name);
    return value == null ? otherwise : intrinsics.text(value);
  }

  private Map<String, String> environment(JsonObject properties) {
    var variables = new TreeMap<String, String>();
    for (var source : List.of(globals, properties)) {
      var declared = Tree.object(source, "Environment.Variables");
      var resolved = (JsonObject) intrinsics.resolve(declared);
      resolved
          .entrySet()
          .forEach(entry -> variables.put(entry.getKey(), entry.getValue().getAsString()));
    }
    return variables;
  }

  private List<TemplateFunction.Rule> rules(String logicalId, JsonObject events) {
    var rules = new ArrayList<TemplateFunction.Rule>();
    for (var event : events.entrySet()) {
      if (isType(event.getValue(), "EventBridgeRule")
          || isType(event.getValue(), "CloudWatchEvent")) {
        var properties = Tree.object(event.getValue(), "Properties");
        var pattern = (JsonObject) intrinsics.resolve(Tree.object(properties, "Pattern"));
        rules.add(new TemplateFunction.Rule(logicalId + event.getKey(), pattern));
      }
    }
    return rules;
  }

  private List<TemplateFunction.Schedule> schedules(String logicalId, JsonObject events) {
    var schedules = new ArrayList<TemplateFunction.Schedule>();
    for (var event : events.entrySet()) {
      if (isType(event.getValue(), "ScheduleV2")) {
        var properties =
            (JsonObject) intrinsics.resolve(Tree.object(event.getValue(), "Properties"));
        schedules.add(schedule(logicalId + event.getKey(), properties));
      }
    }
    return schedules;
  }

  private static TemplateFunction.Schedule schedule(String name, JsonObject properties) {
    return new TemplateFunction.Schedule(
        name,
        field(properties, "ScheduleExpression", ""),
        ZoneId.of(field(properties, "ScheduleExpressionTimezone", "UTC")),
        field(properties, "Input", "{}"));
  }

  private static String field(JsonObject properties, String name, String otherwise) {
    return properties.has(name) ? properties.get(name).getAsString() : otherwise;
  }

  private int retries(JsonObject properties) {
    var config = Tree.object(properties, "EventInvokeConfig");
    return config.has("MaximumRetryAttempts")
        ? Integer.parseInt(intrinsics.text(config.get("MaximumRetryAttempts")))
        : 2;
  }

  private static boolean isType(JsonElement event, String type) {
    return event.getAsJsonObject().get("Type").getAsString().equals(type);
  }
}
