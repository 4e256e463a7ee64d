package tidegate.testbed.rehearsal.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import tidegate.testbed.cloudformation.TemplateException;

/** The zip that Maven builds for a function: the Makefile says of which module. */
public final class MakeTargets implements BuiltCode {
  private static final Pattern CALL =
      Pattern.compile("^\\$\\(eval \\$\\(call function,(\\w+),([\\w-]+)\\)\\)", Pattern.MULTILINE);

  private final Path root;
  private final Map<String, String> modules = new TreeMap<>();

  /** Reads the Makefile at the repository's root. */
  public MakeTargets(Path root) {
    this.root = root;
    try {
      CALL.matcher(Files.readString(root.resolve("Makefile")))
          .results()
          .forEach(match -> modules.put(match.group(1), match.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the Makefile", e);
    }
  }

  @Override
  public Path of(TemplateFunction function) {
    var module = modules.get(function.logicalId());
    if (module == null) {
      throw new TemplateException(
          "%s is in template.yaml, but the Makefile has no build-%s, so sam build cannot build it"
              .formatted(function.logicalId(), function.logicalId()));
    }
    var zip = root.resolve("functions/%s/target/tidegate-%s.zip".formatted(module, module));
    requireHandler(function, zip);
    return zip;
  }

  private static void requireHandler(TemplateFunction function, Path zip) {
    try (var archive = new ZipFile(zip.toFile())) {
      if (archive.getEntry(function.handlerClassFile()) == null) {
        throw new TemplateException(
            "template.yaml gives %s the handler %s, but its zip %s holds no %s"
                .formatted(
                    function.logicalId(),
                    function.handler(),
                    zip.getFileName(),
                    function.handlerClassFile()));
      }
    } catch (IOException e) {
      throw new TemplateException(
          "%s is not built (%s): run mvn package".formatted(function.logicalId(), e.getMessage()));
    }
  }
}
