package tidegate.site.invariant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Meaning;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** The parts of template.yaml that several of its rules look at, and the code beside it. */
final class Automation {
  static final String FUNCTION = "AWS::Serverless::Function";
  private static final Path REPOSITORY = Path.of("..");
  private static final Map<Path, String> READ = new ConcurrentHashMap<>();
  private static final Map<String, String> SOURCES = new ConcurrentHashMap<>();

  private Automation() {}

  static Stream<Resource> ofType(SiteStacks site, String type) {
    return site.resources(SiteStacks.AUTOMATION).filter(resource -> resource.type().equals(type));
  }

  static Stream<Resource> functions(SiteStacks site) {
    return ofType(site, FUNCTION);
  }

  /** What its log group and its role are named by: the gate's three share theirs. */
  static String prefix(Resource function) {
    return function.id().replaceFirst("^Gate.*", "Gate").replaceFirst("Function$", "");
  }

  /** {@code ProbeInside} is {@code probe-inside} in names that people read. */
  static String dashed(String prefix) {
    return prefix.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The folder of functions/ that the handler names; empty where it names none. */
  static String module(Resource function) {
    var handler = function.text("Handler");
    return handler.matches("tidegate\\.[a-z]+\\.Handler::handleRequest")
        ? handler.split("\\.", -1)[1]
        : "";
  }

  static String global(SiteStacks site, String path) {
    var tree = Tree.at(site.template(SiteStacks.AUTOMATION), "Globals.Function." + path);
    return new Meaning(site).of(SiteStacks.AUTOMATION, tree);
  }

  static String text(String file) {
    return read(REPOSITORY.resolve(file));
  }

  /** All Java of one folder of functions/, as one text; empty for no folder. */
  static String sources(String module) {
    return module.isEmpty() ? "" : SOURCES.computeIfAbsent(module, Automation::joined);
  }

  private static String joined(String module) {
    return files("functions/" + module + "/src/main/java").stream()
        .map(Automation::read)
        .collect(Collectors.joining("\n"));
  }

  static boolean exists(String file) {
    return Files.exists(REPOSITORY.resolve(file));
  }

  static List<Path> files(String folder) {
    try (var files = Files.walk(REPOSITORY.resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    return READ.computeIfAbsent(
        file,
        path -> {
          try {
            return Files.readString(path);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
