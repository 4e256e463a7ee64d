package tidegate.testbed.cloudformation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** The names of one stack as it is deployed: values, and resources' physical ids. */
final class StackScope implements Scope {
  private final StackContext stack;
  private final JsonObject parameters;
  private final JsonObject resources;
  private final JsonObject conditions;

  StackScope(JsonObject template, StackContext stack) {
    this.stack = stack;
    this.parameters = Tree.object(template, "Parameters");
    this.resources = Tree.object(template, "Resources");
    this.conditions = Tree.object(template, "Conditions");
    requireKnown(stack.parameters());
  }

  private void requireKnown(Map<String, String> given) {
    for (var name : given.keySet()) {
      if (!parameters.has(name)) {
        throw new TemplateException("template.yaml has no parameter " + name);
      }
    }
  }

  @Override
  public String file() {
    return "template.yaml";
  }

  @Override
  public boolean decides() {
    return true;
  }

  @Override
  public JsonElement condition(String name) {
    if (conditions.get(name) instanceof JsonObject condition) {
      return condition;
    }
    throw new TemplateException("template.yaml has no condition " + name);
  }

  @Override
  public JsonElement unevaluated(String function, String arguments) {
    throw new TemplateException("template.yaml uses %s, which is unknown here".formatted(function));
  }

  @Override
  public JsonElement ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return JsonNull.INSTANCE;
    }
    if (name.startsWith("AWS::")) {
      return new JsonPrimitive(pseudo(name));
    }
    return parameters.get(name) instanceof JsonObject parameter
        ? value(name, parameter)
        : new JsonPrimitive(physicalId(name));
  }

  private JsonElement value(String name, JsonObject parameter) {
    var given = stack.parameters().get(name);
    if (given == null && !parameter.has("Default")) {
      throw new TemplateException(
          "template.yaml wants a value for parameter %s and none is given".formatted(name));
    }
    var value = given == null ? parameter.get("Default").getAsString() : given;
    return isList(parameter.get("Type").getAsString()) ? list(value) : new JsonPrimitive(value);
  }

  private static boolean isList(String type) {
    return type.equals("CommaDelimitedList") || type.startsWith("List<");
  }

  private static JsonArray list(String value) {
    var list = new JsonArray();
    for (var item : value.split(",", -1)) {
      list.add(item.strip());
    }
    return list;
  }

  @Override
  public JsonElement attribute(String resource, String attribute) {
    return new JsonPrimitive(attributeOf(resource, attribute));
  }

  private String attributeOf(String resource, String attribute) {
    var id = physicalId(resource);
    return switch (type(resource)) {
      case "AWS::Serverless::Function" -> arn("lambda", "function:" + id);
      case "AWS::SQS::Queue" -> attribute.equals("Arn") ? arn("sqs", id) : id;
      case "AWS::SNS::Topic" -> id;
      default -> attribute.equals("Arn") ? arn("any", id) : id + "." + attribute;
    };
  }

  private String physicalId(String resource) {
    var properties = Tree.object(resource(resource), "Properties");
    return switch (type(resource)) {
      case "AWS::Serverless::Function" ->
          properties.has("FunctionName")
              ? new Intrinsics(this).text(properties.get("FunctionName"))
              : stack.name() + "-" + resource;
      case "AWS::SNS::Topic" -> arn("sns", stack.name() + "-" + resource);
      default -> stack.name() + "-" + resource;
    };
  }

  private String type(String resource) {
    return resource(resource).get("Type").getAsString();
  }

  private JsonObject resource(String name) {
    if (resources.get(name) instanceof JsonObject resource) {
      return resource;
    }
    throw new TemplateException(
        "template.yaml speaks of %s, which it does not define".formatted(name));
  }

  private String arn(String service, String rest) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, stack.region(), stack.accountId(), rest);
  }

  private String pseudo(String name) {
    return switch (name) {
      case "AWS::StackName" -> stack.name();
      case "AWS::Region" -> stack.region();
      case "AWS::AccountId" -> stack.accountId();
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> throw new TemplateException("template.yaml uses " + name + ", unknown here");
    };
  }
}
