package tidegate.site.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** A copy of site/ with its scripts, and an AWS that lives in a folder beside it. */
final class Script {
  private static final Path SITE = Path.of("").toAbsolutePath();
  private final Path home;
  private final Path fake;

  /** What a run said, and how it ended. */
  record Run(int exit, String said) {}

  Script(Path folder) throws IOException {
    home = folder.resolve("site");
    fake = Files.createDirectories(folder.resolve("fake"));
    for (var part : List.of("", "scripts", "scripts/adopt", "templates", "profiles")) {
      var to = Files.createDirectories(home.resolve(part));
      try (var files = Files.list(SITE.resolve(part))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    Files.copy(SITE.resolve("../template.yaml"), folder.resolve("template.yaml"));
    var outputs = new ArrayList<String>();
    var site = SiteStacks.read(SITE.resolve(".."));
    for (var template : List.of("site", "edge-global", "origin", "edge")) {
      outputs.addAll(Tree.object(site.template(template), "Outputs").keySet());
    }
    Files.write(folder.resolve("outputs"), outputs);
  }

  /** The world after a beginning that was played once; what was said then. */
  Run begin(Beginning beginning) throws IOException {
    var played = beginning.played();
    for (var part : List.of(".answers", "sites")) {
      copyTree(played.script().home.resolve(part), home.resolve(part));
    }
    copyTree(played.script().fake, fake);
    return played.run();
  }

  private static void copyTree(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  Run run(Map<String, String> environment, String name, String... arguments) {
    return answered("", environment, name, arguments);
  }

  /** A run before which somebody sits who types this. */
  Run answered(String typed, Map<String, String> environment, String name, String... arguments) {
    try {
      var command = new ArrayList<>(List.of("bash", home.resolve(name).toString()));
      command.addAll(List.of(arguments));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      var own = builder.environment();
      own.keySet().removeIf(key -> key.startsWith("AWS_"));
      own.put("PATH", SITE.resolve("src/test/resources/bin") + ":" + own.get("PATH"));
      own.put("FAKE", fake.toString());
      own.put("OUTPUTS", fake.resolveSibling("outputs").toString());
      own.putAll(environment);
      var process = builder.start();
      try (var keyboard = process.getOutputStream()) {
        keyboard.write(typed.getBytes(StandardCharsets.UTF_8));
      }
      // A CLI that waits for what never comes would do so for an hour.
      CompletableFuture.delayedExecutor(6, TimeUnit.MINUTES).execute(() -> end(process));
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  /** The commands that a report shows, a line each, without those for the database. */
  static List<String> commands(String said) {
    return said.lines()
        .filter(line -> line.startsWith("       ") && !line.startsWith("       sql:"))
        .map(String::strip)
        .toList();
  }

  Run deploy(Map<String, String> environment, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--name",
                "shop",
                "--host",
                "www.example.com",
                "--email",
                "ops@example.com",
                "--admin",
                "203.0.113.7/32",
                "--profile",
                "lean",
                "--region",
                "ap-northeast-2"));
    arguments.addAll(List.of(more));
    return run(environment, "deploy", arguments.toArray(String[]::new));
  }

  Run destroy(Map<String, String> environment, String... more) {
    var arguments = new ArrayList<>(List.of("--name", "shop", "--region", "ap-northeast-2"));
    arguments.addAll(List.of(more));
    return run(environment, "destroy", arguments.toArray(String[]::new));
  }

  /** Lines of the calls, or of the changes among them. */
  List<String> lines(String file) {
    try {
      return Files.exists(fake.resolve(file)) ? Files.readAllLines(fake.resolve(file)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(String file) {
    try {
      Files.deleteIfExists(fake.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    try {
      Files.writeString(fake.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that AWS holds now; secrets by name only, folders that change from run to run left out. */
  Map<String, String> world() {
    try (var files = Files.list(fake)) {
      return files
          .filter(file ->
              !List.of("calls", "changes", "stumbled").contains(file.getFileName().toString()))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  Script::content,
                  (a, _) -> a,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return file.getFileName().toString().startsWith("ssm_") ? "secret" : Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
