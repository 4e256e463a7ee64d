package tidegate.testbed.wordpress.php;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tidegate.testbed.wordpress.files.WordPressFiles;
import tidegate.testbed.wordpress.process.ChildProcess;

/**
 * PHP with the official image's settings, as far as they change what a visitor gets. Thread-safe.
 *
 * @param program the interpreter
 * @param compiled where it keeps what it compiled, so that the next process need not
 * @param prepended the image's script that runs before every script of a visitor
 */
public record Php(Path program, Path compiled, Path prepended) {
  /** A variable of a task's environment: further PHP settings, one a line. */
  public static final String INI = "PHP_INI";

  private static final List<String> IMAGE =
      List.of(
          // As in the official image: no notices, nothing shown.
          "error_reporting=4437",
          "display_errors=0",
          "log_errors=1",
          "html_errors=0",
          "memory_limit=128M",
          "expose_php=0",
          "output_buffering=0",
          // The testbed swaps files; in a container they never change.
          "opcache.revalidate_freq=0",
          "opcache.file_update_protection=0");

  private static final long SCRIPT_SECONDS = 90;

  /** For a site's files and this repository's {@code site/image}. */
  public static Php of(WordPressInstall install, WordPressFiles files, Path image) {
    return new Php(install.php(), files.compiled(), image.toAbsolutePath().resolve("prepend.php"));
  }

  /** The command of a server on a loopback port. */
  List<String> serve(int port, Path root, Path router, Map<String, String> environment) {
    List<String> command = command(environment, List.of("auto_prepend_file=" + prepended));
    command.addAll(List.of("-S", "127.0.0.1:" + port, "-t", root.toString(), router.toString()));
    return command;
  }

  /**
   * Runs a script to its end, at most 90 s.
   *
   * @param log takes its output, appended
   * @return its exit code, -1 where it took too long
   */
  public int run(
      Path script, List<String> arguments, Map<String, String> environment, Path folder, Path log) {
    List<String> command =
        command(
            environment,
            List.of(
                // Only the server has the image's prepended file: it speaks in headers.
                "auto_prepend_file=",
                "log_errors=0",
                // Most of a script's time is WordPress's compilation.
                "opcache.enable_cli=1",
                "opcache.file_cache_only=1"));
    command.add(script.toString());
    command.addAll(arguments);
    return ChildProcess.start(command, environment, folder, log).await(SCRIPT_SECONDS);
  }

  private List<String> command(Map<String, String> environment, List<String> own) {
    var settings = new ArrayList<>(IMAGE);
    settings.add("opcache.file_cache=" + compiled);
    settings.addAll(own);
    // Last: a later setting replaces an earlier one.
    environment.getOrDefault(INI, "").lines().forEach(settings::add);
    var command = new ArrayList<>(List.of(program.toString()));
    settings.forEach(setting -> command.addAll(List.of("-d", setting)));
    return command;
  }
}
