package tidegate.testbed.cloudformation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One resource of one template.
 *
 * @param body type, properties and the attributes beside them
 */
public record Resource(SiteStacks site, String template, String id, JsonObject body) {

  public String type() {
    var type = Tree.at(body, "Type");
    return type.isJsonPrimitive() ? type.getAsString() : "";
  }

  /** What other templates' values come to when they mean this resource. */
  public String name() {
    return template + ":" + id;
  }

  public JsonElement at(String path) {
    return Tree.at(body, "Properties." + path);
  }

  /** What a property comes to in the end, see {@link Meaning}; empty where it is missing. */
  public String text(String path) {
    return meaning(at(path));
  }

  /** What an attribute beside the properties says, as DeletionPolicy. */
  public String attribute(String name) {
    return meaning(Tree.at(body, name));
  }

  public String meaning(JsonElement element) {
    return new Meaning(site).of(template, element);
  }

  /** Each item of a list property; the paths of the items, to look further. */
  public List<String> items(String path) {
    var size = Tree.list(body, "Properties." + path).size();
    return IntStream.range(0, size).mapToObj(index -> path + "." + index).toList();
  }

  public boolean has(String path) {
    return !at(path).isJsonNull();
  }
}
