package tidegate.probe.html;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of style sheets and scripts, which WordPress writes into the ids of their elements. */
final class Handles {
  private static final Pattern ID = Pattern.compile("(.{1,100}?)(?:-inline)?-(?:css|js)");
  private static final int MOST = 200;

  private final Map<String, String> addresses = new HashMap<>();

  void add(Tag tag) {
    switch (tag.name()) {
      case "link" -> add(tag.attribute("id"), tag.attribute("href"));
      case "script", "style" -> add(tag.attribute("id"), tag.attribute("src"));
      default -> {}
    }
  }

  private void add(String id, String address) {
    var handle = ID.matcher(id);
    if (addresses.size() < MOST && handle.matches()) {
      addresses.merge(handle.group(1), address, (one, other) -> one.isEmpty() ? other : one);
    }
  }

  /** Each with what it is loaded from; empty where it is written into the page. */
  Map<String, String> all() {
    return addresses;
  }
}
