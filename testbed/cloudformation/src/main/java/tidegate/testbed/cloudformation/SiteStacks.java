package tidegate.testbed.cloudformation;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All templates of the site by file name without its end; the automation's is {@link #AUTOMATION}.
 * The trees are in CloudFormation's long form and must not be changed. Safe for threads.
 */
public final class SiteStacks {
  public static final String ROOT = "site";
  public static final String AUTOMATION = "template";

  private final Map<String, JsonObject> templates;
  private final Map<String, JsonObject> given;
  private final List<Resource> resources;
  private final Optional<Map<String, String>> chosen;

  public SiteStacks(Map<String, JsonObject> templates) {
    this(templates, Optional.empty());
  }

  private SiteStacks(Map<String, JsonObject> templates, Optional<Map<String, String>> chosen) {
    this.templates = Map.copyOf(templates);
    this.chosen = chosen;
    this.given = given(template(ROOT));
    this.resources =
        this.templates.keySet().stream()
            .filter(name -> !name.equals(AUTOMATION))
            .sorted()
            .flatMap(this::resources)
            .toList();
  }

  public Map<String, JsonObject> templates() {
    return templates;
  }

  /** What the root hands to a nested template, by parameter; empty for one that is not nested. */
  JsonObject given(String template) {
    return given.getOrDefault(template, new JsonObject());
  }

  private static Map<String, JsonObject> given(JsonObject root) {
    var found = new TreeMap<String, JsonObject>();
    for (var nested : Tree.object(root, "Resources").asMap().values()) {
      var location = Tree.at(nested, "Properties.Location");
      if (location.isJsonPrimitive()) {
        var child = location.getAsString().replaceFirst("\\.yaml$", "");
        found.put(child, Tree.object(nested, "Properties.Parameters"));
      }
    }
    return found;
  }

  /**
   * Reads the site of a repository: its {@code template.yaml} and {@code site/templates/*.yaml}.
   */
  public static SiteStacks read(Path repository) {
    var trees = new TreeMap<String, JsonObject>();
    try (var files = Files.list(repository.resolve("site/templates"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        trees.put(name(file), TemplateYaml.read(Files.readString(file)));
      }
      var automation = repository.resolve("template.yaml");
      trees.put(AUTOMATION, TemplateYaml.read(Files.readString(automation)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SiteStacks(trees);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.yaml$", "");
  }

  public JsonObject template(String name) {
    return templates.getOrDefault(name, new JsonObject());
  }

  /** The same site with one template replaced. */
  public SiteStacks with(String name, JsonObject template) {
    var changed = new TreeMap<>(templates);
    changed.put(name, template);
    return new SiteStacks(changed, chosen);
  }

  /**
   * The same site as one deployment of its root would be: with these parameters, and the defaults
   * of those that are not among them.
   */
  public SiteStacks deployedWith(Map<String, String> parameters) {
    return new SiteStacks(templates, Optional.of(Map.copyOf(parameters)));
  }

  boolean isDeployed() {
    return chosen.isPresent();
  }

  /** What a parameter that no other template gives comes to. */
  String chosen(String template, String parameter) {
    var open = "<" + parameter + ">";
    if (chosen.isEmpty()) {
      return open;
    }
    var otherwise = Tree.at(template(template), "Parameters." + parameter + ".Default");
    return chosen
        .orElseThrow()
        .getOrDefault(parameter, otherwise.isJsonPrimitive() ? otherwise.getAsString() : open);
  }

  /** Resources of the site's own templates; the automation's are judged by its own tests. */
  public Stream<Resource> resources() {
    return resources.stream();
  }

  public Stream<Resource> resources(String template) {
    return Tree.object(template(template), "Resources").keySet().stream()
        .map(id -> resource(template, id));
  }

  public Stream<Resource> ofType(String type) {
    return resources().filter(resource -> resource.type().equals(type));
  }

  /** A resource that may be missing: then it is one without type and properties. */
  public Resource resource(String template, String id) {
    return new Resource(this, template, id, Tree.object(template(template), "Resources." + id));
  }

  public List<String> parameters(String template) {
    return List.copyOf(Tree.object(template(template), "Parameters").keySet());
  }
}
