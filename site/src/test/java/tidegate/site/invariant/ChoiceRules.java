package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.breach;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Defaults that nobody gives, and that more than one place goes by. */
final class ChoiceRules {
  private static final String CONCERN = "choices";
  private static final List<String> STACKS =
      List.of(SiteStacks.ROOT, "edge-global", "edge", "origin", SiteStacks.AUTOMATION);

  /** Handed from profile to automation, whose own default is an existing site's. */
  private static final String HANDED = "ContentMode";

  private ChoiceRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "what two stacks are left to choose, they choose alike: who is blocked, what a release is",
            ChoiceRules::alike),
        new Invariant(CONCERN, "Fargate has every size that can be chosen", ChoiceRules::sizes),
        new Invariant(CONCERN, "the parameters' family is the engine's", ChoiceRules::family));
  }

  private static Stream<String> alike(SiteStacks site) {
    var chosen = new TreeMap<String, TreeSet<String>>();
    for (var stack : STACKS) {
      Tree.object(site.template(stack), "Parameters").asMap().entrySet().stream()
          .filter(parameter -> !parameter.getKey().equals(HANDED))
          .filter(parameter -> !otherwise(parameter.getValue()).isEmpty())
          .forEach(parameter ->
              chosen
                  .computeIfAbsent(parameter.getKey(), _ -> new TreeSet<>())
                  .add(otherwise(parameter.getValue())));
    }
    return chosen.entrySet().stream()
        .filter(parameter -> parameter.getValue().size() > 1)
        .map(Map.Entry::toString);
  }

  private static Stream<String> sizes(SiteStacks site) {
    return Stream.of(SiteStacks.ROOT, "service")
        .map(stack -> Tree.object(site.template(stack), "Parameters"))
        .flatMap(parameters ->
            allowed(parameters, "TaskCpu").stream()
                .flatMap(cpu ->
                    allowed(parameters, "TaskMemory").stream()
                        .filter(memory -> !FargateSizes.has(cpu, memory))
                        .map(memory -> "no " + cpu + " CPU units with " + memory + " MiB")));
  }

  /**
   * What may be chosen; zero, which Fargate has not, where anything may be, or what is no number.
   */
  private static List<Integer> allowed(JsonElement parameters, String name) {
    var values = Tree.at(parameters, name + ".AllowedValues");
    return values.isJsonArray()
        ? values.getAsJsonArray().asList().stream().map(ChoiceRules::number).toList()
        : List.of(0);
  }

  private static int number(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsString().matches("[0-9]{1,6}")
        ? value.getAsInt()
        : 0;
  }

  private static String otherwise(JsonElement parameter) {
    var found = Tree.at(parameter, "Default");
    return found.isJsonPrimitive() ? found.getAsString() : "";
  }

  private static Stream<String> family(SiteStacks site) {
    var parameters = Tree.object(site.template(SiteStacks.ROOT), "Parameters");
    var version = otherwise(Tree.at(parameters, "DbEngineVersion"));
    var family = otherwise(Tree.at(parameters, "DbFamily"));
    return breach(
        !("mariadb" + version).startsWith(family + "."), version + " is not of " + family);
  }
}
