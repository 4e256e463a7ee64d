package tidegate.site.script.cloud;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parameter Store. */
public final class ParameterStore implements Service {
  private final Map<String, String> values = new TreeMap<>();

  /** A secret's value; empty where there is none. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  void put(Map<String, String> world) {
    values.keySet().forEach(name -> world.put("parameter " + name, "a secret"));
  }

  @Override
  public Answer answer(Call call) {
    return switch (call.operation()) {
      case "GetParametersByPath" -> byPath(call);
      case "PutParameter" -> put(call);
      case "DeleteParameter" -> {
        if (values.remove(call.member("Name")) == null) {
          throw new Refusal(400, "ParameterNotFound", call.member("Name"));
        }
        yield Answer.json("{}");
      }
      default -> throw Service.unknown(call);
    };
  }

  private Answer byPath(Call call) {
    return Answer.json(
        values.keySet().stream()
            .filter(name -> name.startsWith(call.member("Path") + "/"))
            .map("{\"Name\":\"%s\"}"::formatted)
            .collect(Collectors.joining(",", "{\"Parameters\":[", "]}")));
  }

  private Answer put(Call call) {
    if (!call.member("Type").equals("SecureString")) {
      throw new Refusal(400, "ValidationException", "a secret must be a SecureString");
    }
    if (values.putIfAbsent(call.member("Name"), call.member("Value")) != null) {
      throw new Refusal(400, "ParameterAlreadyExists", call.member("Name"));
    }
    return Answer.json("{\"Version\":1,\"Tier\":\"Standard\"}");
  }
}
