package tidegate.testbed.wordpress.php;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PHP and WordPress as found on this machine.
 *
 * @param php the interpreter, with mysqli
 * @param files WordPress's folder
 */
public record WordPressInstall(Path php, Path files, String version) {
  private static final Pattern VERSION = Pattern.compile("\\$wp_version = '([^']+)'");
  private static final String VERSION_FILE = "wp-includes/version.php";

  /** Looks for both; {@code WORDPRESS_DIR} names a folder of WordPress's files. */
  public static Optional<WordPressInstall> find(Map<String, String> environment) {
    return php(environment).flatMap(php -> files(environment).map(files -> of(php, files)));
  }

  private static WordPressInstall of(Path php, Path files) {
    return new WordPressInstall(php, files, version(files).orElse("?"));
  }

  private static Optional<Path> php(Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "php"))
        .filter(Files::isExecutable)
        .filter(WordPressInstall::speaksToMariadb)
        .findFirst();
  }

  private static Optional<Path> files(Map<String, String> environment) {
    var named = Optional.ofNullable(environment.get("WORDPRESS_DIR"));
    return named
        .map(folder -> Stream.of(Path.of(folder), Path.of(folder, "usr/share/wordpress")))
        .orElse(Stream.of(Path.of("/usr/share/wordpress")))
        .filter(folder -> Files.isReadable(folder.resolve(VERSION_FILE)))
        .filter(WordPressInstall::hasTheme)
        .findFirst();
  }

  /** Debian packs themes apart, and without one every page is blank. */
  private static boolean hasTheme(Path folder) {
    try (var themes = Files.list(folder.resolve("wp-content/themes"))) {
      return themes.anyMatch(theme -> Files.isRegularFile(theme.resolve("style.css")));
    } catch (IOException _) {
      return false;
    }
  }

  private static Optional<String> version(Path files) {
    try {
      var match = VERSION.matcher(Files.readString(files.resolve(VERSION_FILE)));
      return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static boolean speaksToMariadb(Path php) {
    try {
      var process =
          new ProcessBuilder(
                  List.of(php.toString(), "-r", "exit(extension_loaded('mysqli') ? 0 : 1);"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
