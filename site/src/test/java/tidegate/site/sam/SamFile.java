package tidegate.site.sam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** A site's samconfig.toml beside the parameters that template.yaml takes. */
public final class SamFile {
  private static final Path REPOSITORY = Path.of("..");
  private static final String OVERRIDES = "default.deploy.parameters.parameter_overrides.";

  private SamFile() {}

  /** What the file gives to CloudFormation, by parameter. */
  public static Map<String, String> overrides(Path file) throws IOException {
    var given = new TreeMap<String, String>();
    Toml.read(Files.readString(file))
        .forEach((key, value) -> {
          if (key.startsWith(OVERRIDES)) {
            given.put(key.substring(OVERRIDES.length()), value);
          }
        });
    return given;
  }

  /** Parameters that have no default. */
  public static List<String> needed() throws IOException {
    var parameters =
        Tree.object(SiteStacks.read(REPOSITORY).template(SiteStacks.AUTOMATION), "Parameters");
    return parameters.keySet().stream()
        .filter(name -> Tree.at(parameters, name + ".Default").isJsonNull())
        .toList();
  }

  /**
   * What of the file does not arrive as it is written, is no parameter, or is refused by its
   * pattern.
   */
  public static List<String> refused(Path file) throws IOException {
    var parameters =
        Tree.object(SiteStacks.read(REPOSITORY).template(SiteStacks.AUTOMATION), "Parameters");
    var refused = new ArrayList<String>();
    for (var given : overrides(file).entrySet()) {
      var rules = Tree.object(parameters, given.getKey());
      var pattern = Tree.at(rules, "AllowedPattern");
      var items = Tree.at(rules, "Type").getAsString().equals("CommaDelimitedList");
      var values = items ? given.getValue().split(",", -1) : new String[] {given.getValue()};
      var taken =
          SamOverrides.ofTable(given.getValue()).equals(given.getValue())
              && (!pattern.isJsonPrimitive()
                  || List.of(values).stream()
                      .allMatch(value -> Pattern.matches(pattern.getAsString(), value)));
      if (!taken) {
        refused.add(given.toString());
      }
    }
    return refused;
  }
}
