package tidegate.testbed.cloudformation;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.Locale;

/**
 * The names of one template of a site: parameters are followed through the nested stacks to the
 * resource or the outermost parameter that they carry.
 */
record NestedScope(SiteStacks site, String template, int depth) implements Scope {
  private static final int DEEPEST = 40;

  NestedScope {
    if (depth > DEEPEST) {
      throw new IllegalStateException("values go round in circles in " + template);
    }
  }

  @Override
  public String file() {
    return template + ".yaml";
  }

  @Override
  public JsonElement ref(String name) {
    return new JsonPrimitive(reference(name));
  }

  private String reference(String name) {
    if (name.startsWith("AWS::")) {
      return "${" + name + "}";
    }
    var tree = site.template(template);
    if (Tree.object(tree, "Parameters").has(name)) {
      return parameter(name);
    }
    return Tree.object(tree, "Resources").has(name)
        ? template + ":" + name
        : Meaning.NOWHERE + name;
  }

  private String parameter(String name) {
    var value = site.given(template).get(name);
    return value == null ? site.chosen(template, name) : in(SiteStacks.ROOT, value);
  }

  @Override
  public JsonElement attribute(String resource, String attribute) {
    return new JsonPrimitive(followed(resource, attribute));
  }

  private String followed(String resource, String attribute) {
    var location = site.resource(template, resource).at("Location");
    if (!location.isJsonPrimitive() || !attribute.startsWith("Outputs.")) {
      return reference(resource) + "." + attribute;
    }
    var nested = location.getAsString().replaceFirst("\\.yaml$", "");
    var output = Tree.at(site.template(nested), attribute + ".Value");
    return output.isJsonNull() ? Meaning.NOWHERE + nested + "." + attribute : in(nested, output);
  }

  private String in(String other, JsonElement value) {
    return new Intrinsics(new NestedScope(site, other, depth + 1)).text(value);
  }

  @Override
  public JsonElement condition(String name) {
    var condition = Tree.at(site.template(template), "Conditions." + name);
    if (condition.isJsonNull()) {
      throw new TemplateException("%s has no condition %s".formatted(file(), name));
    }
    return condition;
  }

  @Override
  public boolean decides() {
    return site.isDeployed();
  }

  @Override
  public JsonElement unevaluated(String function, String arguments) {
    var name = function.replace("Fn::", "").toLowerCase(Locale.ROOT);
    return new JsonPrimitive(name + "(" + arguments + ")");
  }
}
