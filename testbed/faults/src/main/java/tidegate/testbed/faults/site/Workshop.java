package tidegate.testbed.faults.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.faults.ZooException;
import tidegate.testbed.rehearsal.database.Mariadb;
import tidegate.testbed.rehearsal.process.Leash;

/** Where WordPress's files are put together and its scripts run. */
final class Workshop implements AutoCloseable {
  private static final long SCRIPT_SECONDS = 60;
  private static final Path OTHER_MOUNT = Path.of("/dev/shm");
  private static final List<String> SALTS =
      List.of(
          "AUTH_KEY",
          "SECURE_AUTH_KEY",
          "LOGGED_IN_KEY",
          "NONCE_KEY",
          "AUTH_SALT",
          "SECURE_AUTH_SALT",
          "LOGGED_IN_SALT",
          "NONCE_SALT");

  private final Path work;
  private final Path original;
  private final Path image;

  private final Path uploads;

  private Workshop(Path work, Path original, Path image, Path uploads) {
    this.work = work;
    this.original = original;
    this.image = image;
    this.uploads = uploads;
  }

  static Workshop prepare(Path wordpress, Path image, Path work) throws IOException {
    Path original = work.resolve("original");
    Files.createDirectories(work);
    copyCore(wordpress, original);
    Resources.layOut("wordpress", original);
    Resources.layOut("server", work.resolve("server"));
    Files.createDirectories(work.resolve("compiled"));
    Path uploads = shared(work);
    Files.createSymbolicLink(original.resolve("wp-content/uploads"), uploads);
    return new Workshop(work, original, image.toAbsolutePath(), uploads);
  }

  /** On another file system where this machine has one, as a shared volume is. */
  private static Path shared(Path work) throws IOException {
    return Files.createTempDirectory(
        Files.isWritable(OTHER_MOUNT) ? OTHER_MOUNT : work, "tidegate-uploads");
  }

  /** Everything but what a site brings itself; of the languages only Korean. */
  private static void copyCore(Path from, Path to) throws IOException {
    try (var files = Files.walk(from, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String path = from.relativize(file).toString();
        boolean other = path.startsWith("wp-content/languages/") && !path.contains("ko_KR");
        if (path.equals("wp-config.php") || other || path.startsWith("wp-content/database")) {
          continue;
        }
        if (Files.isDirectory(file)) {
          Files.createDirectories(to.resolve(path));
        } else if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(path), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  Docroot docroot(String name) throws IOException {
    return Docroot.copy(original, work.resolve(name), work.resolve("spare"));
  }

  /** A folder with {@code docroot} as its {@code folder}, made once and kept. */
  Path above(Path docroot, String folder, boolean home) {
    Path above = work.resolve("above-" + docroot.getFileName() + "-" + folder);
    try {
      if (Files.notExists(above)) {
        Files.createDirectories(above);
        Files.createSymbolicLink(above.resolve(folder), docroot);
        if (home) {
          Files.writeString(
              above.resolve("index.php"),
              "<?php\ndefine('WP_USE_THEMES', true);\nrequire __DIR__ . '/"
                  + folder
                  + "/wp-blog-header.php';\n");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return above;
  }

  Path router() {
    return work.resolve("server/router.php");
  }

  Path core() {
    return original;
  }

  Map<String, String> environment(int databasePort) {
    var environment = new TreeMap<String, String>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("WORDPRESS_DB_HOST", "127.0.0.1:" + databasePort);
    environment.put("WORDPRESS_DB_USER", Mariadb.APP.user());
    environment.put("WORDPRESS_DB_PASSWORD", Mariadb.APP.password());
    environment.put("WORDPRESS_DB_NAME", Mariadb.NAME);
    SALTS.forEach(salt -> environment.put("WORDPRESS_" + salt, "the zoo's own " + salt));
    environment.put("WORDPRESS_CONFIG_EXTRA", "define('DISABLE_WP_CRON', true);");
    environment.put("TIDEGATE_IMAGE_CORE", original.toString());
    // What one task compiled, the next one finds; a changed file has a date of its own.
    environment.put(
        "ZOO_INI",
        "auto_prepend_file=%s\nopcache.file_cache=%s"
            .formatted(image.resolve("prepend.php"), compiled()));
    return environment;
  }

  void install(Path docroot, Map<String, String> environment, String host) throws IOException {
    Path log = work.resolve("install.log");
    int code = run(environment, log, "server/install.php", docroot.toString(), host);
    if (code != 0 || !Files.readString(log).contains("installed\n")) {
      throw new ZooException("WordPress does not install, see " + log);
    }
    Resources.copy(uploads, work.resolve("uploads-pristine"));
  }

  String inside(Release release, int port, String host, String code) {
    try {
      Path script = Files.createTempFile(work, "inside", ".php");
      Path output = Files.createTempFile(work, "inside", ".out");
      Files.writeString(script, "<?php\n" + code);
      run(
          release.environment(),
          output,
          "server/inside.php",
          release.files().path().toString(),
          host,
          String.valueOf(port),
          script.toString());
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(Map<String, String> environment, Path log, String script, String... arguments) {
    var command = PhpCommand.with(environment);
    // Only the server has the image's prepended file: it speaks in headers.
    command.addAll(List.of("-d", "auto_prepend_file=", "-d", "log_errors=0"));
    // Compiled once for all scripts: most of a script's time is WordPress's compilation.
    command.addAll(
        List.of(
            "-d",
            "opcache.enable_cli=1",
            "-d",
            "opcache.file_cache_only=1",
            "-d",
            "opcache.file_cache=" + compiled()));
    command.add(work.resolve(script).toString());
    command.addAll(List.of(arguments));
    return Leash.start(command, environment, work, log).await(SCRIPT_SECONDS);
  }

  /** Where PHP keeps what it compiled, for every task and script. */
  private Path compiled() {
    return work.resolve("compiled");
  }

  /** The folder that blue and green share. */
  Path uploads() {
    return uploads;
  }

  void restoreUploads() {
    try {
      Docroot.deleteAll(uploads);
      Resources.copy(work.resolve("uploads-pristine"), uploads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Docroot.deleteAll(uploads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
