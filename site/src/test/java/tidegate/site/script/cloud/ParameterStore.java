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
  public CannedAnswer answer(Call call) {
    return switch (call.operation()) {
      case "GetParametersByPath" -> byPath(call);
      case "PutParameter" -> put(call);
      case "DeleteParameter" -> {
        if (values.remove(call.member("Name")) == null) {
          throw new CannedRefusal(400, "ParameterNotFound", call.member("Name"));
        }
        yield CannedAnswer.json("{}");
      }
      default -> throw Service.unknown(call);
    };
  }

  private CannedAnswer byPath(Call call) {
    return CannedAnswer.json(
        values.keySet().stream()
            .filter(name -> name.startsWith(call.member("Path") + "/"))
            .map("{\"Name\":\"%s\"}"::formatted)
            .collect(Collectors.joining(",", "{\"Parameters\":[", "]}")));
  }

  private CannedAnswer put(Call call) {
    if (!call.member("Type").equals("SecureString")) {
      throw new CannedRefusal(400, "ValidationException", "a secret must be a SecureString");
    }
    if (values.putIfAbsent(call.member("Name"), call.member("Value")) != null) {
      throw new CannedRefusal(400, "ParameterAlreadyExists", call.member("Name"));
    }
    return CannedAnswer.json("{\"Version\":1,\"Tier\":\"Standard\"}");
  }
}
