package tidegate.testbed.rehearsal.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.rehearsal.RehearsalException;
import tidegate.testbed.rehearsal.process.Leash;
import tidegate.testbed.rehearsal.process.Ports;

/** A real WordPress: PHP's own server with a few workers for each task. */
public final class WordPressSite implements Site {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final String WORKERS = "3";

  private final WordPressInstall install;
  private final SiteSettings settings;
  private final DocumentRoots roots;
  private final Path folder;

  /**
   * Lays WordPress out.
   *
   * @param folder of this rehearsal
   */
  public WordPressSite(WordPressInstall install, SiteSettings settings, Path folder) {
    this.install = install;
    this.settings = settings;
    this.folder = folder;
    roots = new DocumentRoots(install.files(), folder.resolve("site"));
  }

  @Override
  public String description() {
    return "WordPress " + install.version() + " on PHP";
  }

  @Override
  public void seed() {
    var environment = new TreeMap<>(settings.container());
    environment.put("TIDEGATE_SITE_URL", settings.url());
    var root = roots.create("seed", ImageRecipe.healthy());
    var log = folder.resolve("seed.log");
    var command = new ArrayList<>(php());
    command.add(roots.seed().toString());
    if (Leash.start(command, variables(environment), root, log).await(90) != 0) {
      throw new RehearsalException("the site cannot be seeded, see " + log);
    }
  }

  @Override
  public Server start(String name, Container container, ImageRecipe recipe) {
    var root = roots.create(name, recipe);
    var port = Ports.free();
    var environment = new TreeMap<>(container.environment());
    environment.merge("WORDPRESS_CONFIG_EXTRA", recipe.configExtra(), (own, of) -> of + "\n" + own);
    environment.put("PHP_CLI_SERVER_WORKERS", WORKERS);
    var command = new ArrayList<>(php());
    command.addAll(List.of("-S", "127.0.0.1:" + port, "-t", root.toString()));
    command.add(roots.router().toString());
    var log = folder.resolve("php.log");
    var server = new PhpServer(Leash.start(command, variables(environment), root, log), port);
    if (!Ports.await(START_LIMIT, () -> server.answers() || !server.alive()) || !server.alive()) {
      server.close();
      throw new RehearsalException("PHP's server does not start, see " + log);
    }
    return server;
  }

  @Override
  public void close() {
    roots.close();
  }

  private List<String> php() {
    return List.of(
        install.php().toString(),
        "-d",
        "opcache.enable=1",
        "-d",
        "opcache.enable_cli=1",
        // A task's files never change, as in a container. What one task compiled, the next one
        // finds.
        "-d",
        "opcache.validate_timestamps=0",
        "-d",
        "opcache.file_cache=" + roots.compiled(),
        "-d",
        "output_buffering=0",
        "-d",
        "expose_php=0",
        "-d",
        "display_errors=0",
        "-d",
        "error_log=" + folder.resolve("php-errors.log"));
  }

  private Map<String, String> variables(Map<String, String> container) {
    var variables = new TreeMap<>(container);
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("TIDEGATE_IMAGE_FILES", settings.imageFiles().toString());
    return variables;
  }
}
