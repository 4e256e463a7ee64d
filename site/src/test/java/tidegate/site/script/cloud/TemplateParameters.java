package tidegate.site.script.cloud;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.cloudformation.Tree;

/** A change set's parameters, held against the template as CloudFormation does. */
final class TemplateParameters {
  private TemplateParameters() {}

  static Map<String, String> of(JsonObject template, Call call, Map<String, String> before) {
    var wanted = Tree.object(template, "Parameters");
    var values = new TreeMap<String, String>();
    var faults = new ArrayList<String>();
    for (var number = 1; ; number++) {
      var prefix = "Parameters.member." + number + ".";
      var key = call.members().get(prefix + "ParameterKey");
      if (key == null) {
        break;
      }
      if (!wanted.has(key)) {
        faults.add("Parameters: [" + key + "] do not exist in the template");
      }
      var value = call.members().getOrDefault(prefix + "ParameterValue", before.get(key));
      if (value != null) {
        values.put(key, value);
      }
    }
    wanted.entrySet().forEach(parameter -> check(parameter, values, faults));
    if (!faults.isEmpty()) {
      throw new CannedRefusal(400, "ValidationError", String.join("; ", faults));
    }
    return values;
  }

  private static void check(
      Map.Entry<String, JsonElement> parameter, Map<String, String> values, List<String> faults) {
    var name = parameter.getKey();
    var rules = parameter.getValue();
    if (!values.containsKey(name)) {
      if (Tree.at(rules, "Default") instanceof JsonPrimitive otherwise) {
        values.put(name, otherwise.getAsString());
      } else {
        faults.add("Parameters: [" + name + "] must have values");
        return;
      }
    }
    var value = values.getOrDefault(name, "");
    var allowed = Tree.list(rules, "AllowedValues").asList().stream().map(JsonElement::getAsString);
    if (rules.getAsJsonObject().has("AllowedValues") && allowed.noneMatch(value::equals)) {
      faults.add("Parameter '" + name + "' must be one of AllowedValues, not " + value);
    }
    if (Tree.at(rules, "AllowedPattern") instanceof JsonPrimitive pattern
        && !value.matches(pattern.getAsString())) {
      faults.add("Parameter '" + name + "' must match " + pattern + ", not " + value);
    }
    if (Tree.at(rules, "Type").toString().equals("\"Number\"")
        && !value.matches("-?\\d+(\\.\\d+)?")) {
      faults.add("Parameter '" + name + "' must be a number, not " + value);
    }
  }
}
