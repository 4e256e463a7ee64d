package tidegate.site.invariant;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/**
 * Faults made over every resource, output and condition: each thing dropped, each value turned into
 * its likely wrong neighbours.
 */
final class Mutations {
  /** Text for people; nothing goes wrong where it changes. */
  private static final Set<String> TEXT =
      Set.of(
          "Description",
          "GroupDescription",
          "AlarmDescription",
          "Comment",
          "Sid",
          "Tags",
          "FileSystemTags",
          "DBSubnetGroupDescription",
          "AssertDescription",
          "ConstraintDescription",
          "DashboardBody",
          "Metadata");

  private final String template;
  private final JsonObject tree;
  private final Neighbours neighbours;
  private final List<Mutation> made = new ArrayList<>();

  private Mutations(SiteStacks site, String template) {
    this.template = template;
    this.tree = site.template(template);
    this.neighbours = new Neighbours(site, template);
  }

  static Stream<Mutation> over(SiteStacks site) {
    return site.templates().keySet().stream()
        .sorted()
        .flatMap(name -> new Mutations(site, name).make().stream());
  }

  private List<Mutation> make() {
    for (var section :
        List.of("Parameters", "Globals", "Conditions", "Resources", "Outputs", "Rules")) {
      walk(section, Tree.object(tree, section));
    }
    made.addAll(Additions.to(template, tree));
    return made;
  }

  private void walk(String path, JsonElement element) {
    switch (element) {
      case JsonObject object -> {
        for (var key : List.copyOf(object.keySet())) {
          if (!TEXT.contains(key)) {
            visit(path + "/" + key, object.get(key));
          }
        }
      }
      case JsonArray array -> {
        for (var index = 0; index < array.size(); index++) {
          visit(path + "/" + index, array.get(index));
        }
      }
      default -> {}
    }
  }

  private void visit(String path, JsonElement element) {
    if (droppable(path)) {
      made.add(changed(path, "drop", null));
    }
    neighbours
        .of(path, element)
        .forEach(other -> made.add(changed(path, element + " -> " + other, other)));
    if (!neighbours.isReference(element)) {
      walk(path, element);
    }
  }

  /** An intrinsic's own name and arguments are not things that somebody forgets. */
  private static boolean droppable(String path) {
    return !path.contains("/Fn::") && !path.endsWith("/Type") && !path.endsWith("/Ref");
  }

  private Mutation changed(String path, String what, @Nullable JsonElement value) {
    var copy = tree.deepCopy();
    var steps = List.of(path.split("/", -1));
    JsonElement parent = copy;
    for (var step : steps.subList(0, steps.size() - 1)) {
      parent =
          parent instanceof JsonArray array
              ? array.get(Integer.parseInt(step))
              : ((JsonObject) parent).get(step);
    }
    set(parent, steps.getLast(), value);
    return new Mutation(template, path.replace('/', '.'), what, copy);
  }

  private static void set(JsonElement parent, String step, @Nullable JsonElement value) {
    switch (parent) {
      case JsonArray array when value == null -> array.remove(Integer.parseInt(step));
      case JsonArray array -> array.set(Integer.parseInt(step), value);
      case JsonObject object when value == null -> object.remove(step);
      case JsonObject object -> object.add(step, value);
      default -> throw new IllegalStateException("no parent of " + step);
    }
  }
}
