package tidegate.testbed.rehearsal.template;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** What names mean in one stack: parameters, pseudo parameters and resources' physical ids. */
final class Scope {
  private final StackContext stack;
  private final JsonObject parameters;
  private final JsonObject resources;

  Scope(JsonObject template, StackContext stack) {
    this.stack = stack;
    this.parameters = section(template, "Parameters");
    this.resources = section(template, "Resources");
    requireKnown(stack.parameters());
  }

  private void requireKnown(Map<String, String> given) {
    for (var name : given.keySet()) {
      if (!parameters.has(name)) {
        throw new TemplateException("template.yaml has no parameter " + name);
      }
    }
  }

  JsonElement ref(String name) {
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

  String attribute(String resource, String attribute) {
    var id = physicalId(resource);
    return switch (type(resource)) {
      case "AWS::Serverless::Function" -> arn("lambda", "function:" + id);
      case "AWS::SQS::Queue" -> attribute.equals("Arn") ? arn("sqs", id) : id;
      case "AWS::SNS::Topic" -> id;
      default -> attribute.equals("Arn") ? arn("any", id) : id + "." + attribute;
    };
  }

  private String physicalId(String resource) {
    var properties = section(resource(resource), "Properties");
    return switch (type(resource)) {
      case "AWS::Serverless::Function" ->
          properties.has("FunctionName")
              ? new Intrinsics(this, new JsonObject()).text(properties.get("FunctionName"))
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
      case "AWS::NoValue" -> "";
      default -> throw new TemplateException("template.yaml uses " + name + ", unknown here");
    };
  }

  static JsonObject section(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject object ? object : new JsonObject();
  }
}
