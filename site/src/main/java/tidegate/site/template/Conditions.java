package tidegate.site.template;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Whether the conditions of a template hold in a site that is deployed. */
final class Conditions {
  private final Site site;

  Conditions(Site site) {
    this.site = site;
  }

  boolean hold(String template, String name) {
    return holds(template, Tree.at(site.template(template), "Conditions." + name));
  }

  private boolean holds(String template, JsonElement condition) {
    if (!(condition instanceof JsonObject object) || object.size() != 1) {
      throw new IllegalArgumentException(template + ".yaml has no condition " + condition);
    }
    var call = object.entrySet().iterator().next();
    var arguments = Tree.list(object, call.getKey());
    return switch (call.getKey()) {
      case "Condition" -> hold(template, arguments.get(0).getAsString());
      case "Fn::Equals" ->
          text(template, arguments.get(0)).equals(text(template, arguments.get(1)));
      case "Fn::Not" -> !holds(template, arguments.get(0));
      case "Fn::And" -> arguments.asList().stream().allMatch(part -> holds(template, part));
      case "Fn::Or" -> arguments.asList().stream().anyMatch(part -> holds(template, part));
      default -> throw new IllegalArgumentException(template + ".yaml decides by " + call.getKey());
    };
  }

  private String text(String template, JsonElement element) {
    return new Meaning(site).of(template, element);
  }
}
