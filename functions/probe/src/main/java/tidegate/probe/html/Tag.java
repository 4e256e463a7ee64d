package tidegate.probe.html;

import java.util.Map;

/**
 * A start tag.
 *
 * @param name in lower case
 * @param attributes by their names in lower case; values with entities resolved as far as addresses
 *     need it
 */
record Tag(String name, Map<String, String> attributes) {

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }
}
