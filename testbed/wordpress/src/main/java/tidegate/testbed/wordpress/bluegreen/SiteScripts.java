package tidegate.testbed.wordpress.bluegreen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tidegate.testbed.wordpress.TestbedException;
import tidegate.testbed.wordpress.files.ClasspathFile;
import tidegate.testbed.wordpress.php.Php;

/** PHP scripts that work inside a WordPress, from the command line. */
final class SiteScripts {
  private final Php php;
  private final Path folder;
  private final Path install;
  private final Path run;

  /**
   * @param folder for the scripts, their output and PHP's log
   */
  SiteScripts(Php php, Path folder) {
    this.php = php;
    this.folder = folder;
    install = ClasspathFile.copy(SiteScripts.class, "install.php", folder);
    run = ClasspathFile.copy(SiteScripts.class, "run.php", folder);
  }

  /** Installs WordPress and writes the site's content. */
  void install(Path root, Map<String, String> environment, String host) throws IOException {
    Path log = folder.resolve("install.log");
    int code = php.run(install, List.of(root.toString(), host), environment, folder, log);
    if (code != 0 || !Files.readString(log).contains("installed\n")) {
      throw new TestbedException("WordPress does not install, see " + log);
    }
  }

  /**
   * Runs code after WordPress has loaded; returns what it printed, whatever became of it.
   *
   * @param port of the listener that answers the site's requests to itself
   */
  String run(SiteRelease release, int port, String host, String code) {
    try {
      Path script = Files.createTempFile(folder, "run", ".php");
      Path output = Files.createTempFile(folder, "run", ".out");
      Files.writeString(script, "<?php\n" + code);
      php.run(
          run,
          List.of(
              release.files().path().toString(), host, Integer.toString(port), script.toString()),
          release.environment(),
          folder,
          output);
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
