package tidegate.testbed.rehearsal.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.wordpress.TestbedException;
import tidegate.testbed.wordpress.files.ClasspathFile;
import tidegate.testbed.wordpress.files.DocumentRoot;
import tidegate.testbed.wordpress.files.WordPressFiles;
import tidegate.testbed.wordpress.php.Php;
import tidegate.testbed.wordpress.php.PhpServer;
import tidegate.testbed.wordpress.php.WordPressInstall;

/** A real WordPress: a document root and a PHP server for each task, one wp-content for all. */
public final class WordPressSite implements ServedSite {
  private final WordPressInstall install;
  private final SiteSettings settings;
  private final WordPressFiles files;
  private final Php php;
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
    files = WordPressFiles.layOut(install.files(), folder.resolve("site"));
    php = Php.of(install, files, settings.imageFiles());
  }

  @Override
  public String description() {
    return "WordPress " + install.version() + " on PHP";
  }

  @Override
  public void seed() {
    var environment = variables(settings.container());
    environment.put("TIDEGATE_SITE_URL", settings.url());
    var context = ClasspathFile.copy(WordPressSite.class, "seed.php", folder);
    var root = root("seed");
    var log = folder.resolve("seed.log");
    if (php.run(context, List.of(), environment, root.path(), log) != 0) {
      throw new TestbedException("the site cannot be seeded, see " + log);
    }
  }

  @Override
  public Server start(String name, Container container, ImageRecipe recipe) {
    var root = root(name);
    if (recipe.themeMissing()) {
      root.delete("wp-content/themes");
      root.write("wp-content/themes/index.php", "<?php\n// Silence is golden.\n");
    }
    var environment = variables(container.environment());
    environment.merge("WORDPRESS_CONFIG_EXTRA", recipe.configExtra(), (own, of) -> of + "\n" + own);
    var log = folder.resolve("php.log");
    return new PhpTask(PhpServer.start(php, root.path(), files.router(), environment, log));
  }

  private DocumentRoot root(String name) {
    return files.documentRoot(name, WordPressFiles.SHARED);
  }

  private static Map<String, String> variables(Map<String, String> container) {
    Map<String, String> variables = new TreeMap<>(container);
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    return variables;
  }

  @Override
  public void close() {
    files.close();
  }

  private record PhpTask(PhpServer server) implements Server {
    @Override
    public String address() {
      return server.address();
    }

    @Override
    public boolean alive() {
      return server.alive();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
