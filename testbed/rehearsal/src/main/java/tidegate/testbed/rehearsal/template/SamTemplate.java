package tidegate.testbed.rehearsal.template;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tidegate.testbed.cloudformation.Intrinsics;
import tidegate.testbed.cloudformation.StackContext;
import tidegate.testbed.cloudformation.TemplateException;
import tidegate.testbed.cloudformation.TemplateYaml;
import tidegate.testbed.cloudformation.Tree;

/** The SAM application as one deployment of it would be: every value resolved. */
public final class SamTemplate {
  private final List<TemplateFunction> functions;

  private SamTemplate(List<TemplateFunction> functions) {
    this.functions = List.copyOf(functions);
  }

  /**
   * Reads a template.
   *
   * @throws TemplateException when it does not fit together
   */
  public static SamTemplate read(Path file, StackContext stack) {
    return read(file, stack, _ -> true);
  }

  /** The same with one function only, so that parameters which it does not use may be missing. */
  public static TemplateFunction readFunction(Path file, StackContext stack, String logicalId) {
    return read(file, stack, logicalId::equals).function(logicalId);
  }

  private static SamTemplate read(Path file, StackContext stack, Predicate<String> wanted) {
    try {
      return parse(Files.readString(file), stack, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static SamTemplate parse(String yaml, StackContext stack) {
    return parse(yaml, stack, _ -> true);
  }

  private static SamTemplate parse(String yaml, StackContext stack, Predicate<String> wanted) {
    var tree = TemplateYaml.read(yaml);
    var intrinsics = Intrinsics.of(tree, stack);
    var globals = Tree.object(tree, "Globals.Function");
    var resources = Tree.object(tree, "Resources");
    var roles = new RoleReader(intrinsics, resources);
    var functions =
        resources.entrySet().stream()
            .filter(entry -> wanted.test(entry.getKey()))
            .filter(entry -> isFunction(entry.getValue().getAsJsonObject()))
            .filter(entry -> included(entry.getValue().getAsJsonObject(), intrinsics))
            .map(entry ->
                new FunctionReader(intrinsics, globals, roles)
                    .read(entry.getKey(), entry.getValue().getAsJsonObject()))
            .toList();
    return new SamTemplate(functions);
  }

  private static boolean isFunction(JsonObject resource) {
    return resource.get("Type").getAsString().equals("AWS::Serverless::Function");
  }

  private static boolean included(JsonObject resource, Intrinsics intrinsics) {
    return !resource.has("Condition") || intrinsics.holds(resource.get("Condition").getAsString());
  }

  /** Every function, in the template's order. */
  public List<TemplateFunction> functions() {
    return functions;
  }

  /** A function by its logical id. */
  public TemplateFunction function(String logicalId) {
    return functions.stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow(() ->
            new TemplateException(
                "template.yaml defines no function %s (it defines %s)"
                    .formatted(
                        logicalId,
                        functions.stream()
                            .map(TemplateFunction::logicalId)
                            .collect(Collectors.joining(", ")))));
  }
}
