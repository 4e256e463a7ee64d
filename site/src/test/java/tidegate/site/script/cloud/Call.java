package tidegate.site.script.cloud;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One call as the AWS CLI made it.
 *
 * @param service and region are those that it was signed for
 * @param operation of a REST service: method and path
 * @param members of the input; a form's under their flat names, {@code Filter.1.Name}
 */
public record Call(
    String service, String region, String operation, Map<String, String> members, String body) {
  private static final Pattern SCOPE =
      Pattern.compile("Credential=[^/]+/\\d+/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request");

  static Call read(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var scope = SCOPE.matcher(String.valueOf(headers.getFirst("Authorization")));
    if (!scope.find()) {
      throw new CannedRefusal(403, "MissingAuthenticationToken", "The request is not signed");
    }
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var target = headers.getFirst("X-Amz-Target");
    var uri = exchange.getRequestURI();
    var members = new TreeMap<String, String>();
    var operation = exchange.getRequestMethod() + " " + uri.getPath();
    if (target != null) {
      operation = target.substring(target.indexOf('.') + 1);
      JsonParser.parseString(body)
          .getAsJsonObject()
          .asMap()
          .forEach((name, value) ->
              members.put(name, value.isJsonPrimitive() ? value.getAsString() : value.toString()));
    } else if (String.valueOf(headers.getFirst("Content-Type")).contains("form-urlencoded")) {
      form(body, members);
      operation = members.getOrDefault("Action", "");
    } else if (uri.getRawQuery() != null) {
      form(uri.getRawQuery(), members);
    }
    return new Call(scope.group(2), scope.group(1), operation, members, body);
  }

  private static void form(String text, Map<String, String> members) {
    for (var pair : text.split("&", -1)) {
      var cut = pair.indexOf('=');
      var name = cut < 0 ? pair : pair.substring(0, cut);
      var value = cut < 0 ? "" : pair.substring(cut + 1);
      members.put(
          URLDecoder.decode(name, StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
  }

  String member(String name) {
    var value = members.get(name);
    if (value == null) {
      throw new CannedRefusal(400, "ValidationError", operation + " needs " + name);
    }
    return value;
  }

  JsonObject json() {
    return JsonParser.parseString(body).getAsJsonObject();
  }

  /** Whether it only looks; by the words that AWS begins such operations with. */
  public boolean looks() {
    return operation.matches("(Describe|List|Get|Batch[GC]|GET|HEAD).*");
  }

  /** Short, for a test's messages. */
  public String said() {
    var what =
        members.getOrDefault(
            "StackName", members.getOrDefault("Name", members.getOrDefault("name", "")));
    return (operation + " " + what).strip();
  }
}
