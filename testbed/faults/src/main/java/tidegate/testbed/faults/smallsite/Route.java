package tidegate.testbed.faults.smallsite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which file answers an address, as WordPress reads addresses. */
final class Route {
  static final String EVERY = "_every.html";
  static final String FEED = "feed.xml";
  static final String HEALTH = "_health.json";
  static final String MISSING = "_404.html";

  private static final String REST = "/wp-json/";

  private Route() {}

  /** Names of files, the first that is there answers; {@link #MISSING} where none is. */
  static List<String> candidates(String path, String query) {
    var names = new ArrayList<>(List.of(EVERY));
    Map<String, String> parameters = parameters(query);
    if (parameters.containsKey("tidegate")) {
      names.add(HEALTH);
    } else if (parameters.containsKey("rest_route")) {
      names.add(rest(parameters.getOrDefault("rest_route", "")));
    } else if (path.startsWith(REST)) {
      names.add(rest(path.substring(REST.length() - 1)));
    } else if (parameters.containsKey("feed") || path.equals("/feed/")) {
      names.add(FEED);
    } else if (parameters.containsKey("s")) {
      names.add("_search.html");
    } else {
      String name = URLDecoder.decode(path, UTF_8).substring(1);
      names.add(name.isEmpty() || name.endsWith("/") ? name + "index.html" : name);
    }
    return names;
  }

  private static String rest(String route) {
    return switch (route) {
      case "/", "" -> "_rest.json";
      case "/wp/v2/posts" -> "_posts.json";
      case "/wp/v2/pages" -> "_pages.json";
      case "/wp/v2/categories" -> "_categories.json";
      default -> "_none.json";
    };
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> pair.length > 1 ? URLDecoder.decode(pair[1], UTF_8) : "",
                (first, _) -> first));
  }
}
