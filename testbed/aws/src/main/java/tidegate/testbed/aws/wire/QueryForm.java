package tidegate.testbed.aws.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A query request's form: {@code Filters.member.1.Name=x} is the tree it stands for. */
record QueryForm(String action, String version, JsonObject members) {
  private static final Pattern AMPERSAND = Pattern.compile("&");
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  static QueryForm parse(String body) {
    var tree = new TreeMap<String, Object>();
    AMPERSAND.splitAsStream(body).forEach(pair -> put(tree, pair));
    var action = tree.remove("Action");
    var version = tree.remove("Version");
    if (!(action instanceof String a) || !(version instanceof String v)) {
      throw new AwsError("MissingAction", "The request must contain Action and Version");
    }
    return new QueryForm(a, v, (JsonObject) json(tree));
  }

  private static void put(Map<String, Object> tree, String pair) {
    int equals = pair.indexOf('=');
    if (equals > 0) {
      var path = DOT.splitAsStream(decode(pair.substring(0, equals))).toList();
      put(tree, path, decode(pair.substring(equals + 1)));
    }
  }

  @SuppressWarnings("unchecked") // every value put below is a String or such a map
  private static void put(Map<String, Object> node, List<String> path, String value) {
    if (path.size() == 1) {
      node.put(path.getFirst(), value);
      return;
    }
    var inner = node.computeIfAbsent(path.getFirst(), _ -> new TreeMap<String, Object>());
    if (!(inner instanceof Map<?, ?> map)) {
      throw new AwsError("MalformedQueryString", path.getFirst() + " is both a value and a list");
    }
    put((Map<String, Object>) map, path.subList(1, path.size()), value);
  }

  private static JsonElement json(Object node) {
    if (!(node instanceof Map<?, ?> map)) {
      return new JsonPrimitive((String) node);
    }
    if (map.size() == 1
        && map.values().iterator().next() instanceof Map<?, ?> only
        && isList(only)) {
      return list(only);
    }
    var object = new JsonObject();
    map.forEach((name, value) -> object.add((String) name, json(value)));
    return object;
  }

  private static boolean isList(Map<?, ?> map) {
    return map.keySet().stream().allMatch(k -> NUMBER.matcher((String) k).matches());
  }

  private static JsonArray list(Map<?, ?> map) {
    var byNumber = new TreeMap<Integer, Object>();
    map.forEach((k, v) -> byNumber.put(Integer.valueOf((String) k), v));
    var array = new JsonArray();
    byNumber.values().forEach(v -> array.add(json(v)));
    return array;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
