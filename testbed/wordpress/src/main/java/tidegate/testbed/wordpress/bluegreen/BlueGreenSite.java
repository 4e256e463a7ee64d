package tidegate.testbed.wordpress.bluegreen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tidegate.testbed.wordpress.balancer.Listener;
import tidegate.testbed.wordpress.balancer.LoadBalancer;
import tidegate.testbed.wordpress.balancer.RequestsInFlight;
import tidegate.testbed.wordpress.database.DatabaseSnapshot;
import tidegate.testbed.wordpress.database.Mariadb;
import tidegate.testbed.wordpress.files.ClasspathFile;
import tidegate.testbed.wordpress.files.DocumentRoot;
import tidegate.testbed.wordpress.files.FileTree;
import tidegate.testbed.wordpress.files.WordPressFiles;
import tidegate.testbed.wordpress.php.Php;
import tidegate.testbed.wordpress.php.WordPressInstall;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/**
 * A real WordPress as it stands in the middle of a rollout: blue and green, each with its own files
 * and tasks, both on one database and one uploads folder, behind one load balancer. Not
 * thread-safe.
 */
public final class BlueGreenSite implements AutoCloseable {
  public static final String HOST = "harbour.example";
  public static final String BLUE_DIGEST = "sha256:" + "b".repeat(64);
  public static final String GREEN_DIGEST = "sha256:" + "9".repeat(64);
  public static final String HEALTH_KEY = "a key of more than thirty-two letters";

  /** A database that a release may be pointed at by mistake. */
  private static final String EMPTY_DATABASE = "empty_one";

  private static final Set<String> OWN_FILES = Set.of();
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

  private final WordPressFiles files;
  private final Php php;
  private final SiteScripts scripts;
  private final Mariadb server;
  private final DatabaseSnapshot database;
  private final SiteCertificates certificates;
  private final LoadBalancer balancer;
  private final Path work;
  private final SiteRelease blue;
  private final SiteRelease green;
  private final DocumentRoot oneTasksFiles;
  private final Map<String, String> probeVariables = new TreeMap<>();
  private Instant opened = Instant.EPOCH;

  private BlueGreenSite(
      WordPressInstall install,
      WordPressFiles files,
      Path image,
      Path work,
      Mariadb server,
      SiteCertificates certificates) {
    this.files = files;
    this.work = work;
    this.server = server;
    this.certificates = certificates;
    php = Php.of(install, files, image);
    scripts = new SiteScripts(php, work);
    database = DatabaseSnapshot.of(server);
    database.sql(
        "CREATE DATABASE " + EMPTY_DATABASE + " CHARACTER SET utf8mb4",
        "GRANT ALL ON " + EMPTY_DATABASE + ".* TO '" + Mariadb.APP.user() + "'@'127.0.0.1'");
    balancer = LoadBalancer.open(certificates.server(), new RequestsInFlight());
    blue = release("blue", balancer.production(), 1, BLUE_DIGEST);
    green = release("green", balancer.test(), 2, GREEN_DIGEST);
    oneTasksFiles = files.documentRoot("one-task", OWN_FILES);
  }

  /**
   * Builds and opens the site.
   *
   * @param install PHP and WordPress's files; only read
   * @param image this repository's {@code site/image}
   * @param work an empty folder
   */
  public static BlueGreenSite open(WordPressInstall install, Path image, Path work)
      throws IOException {
    Files.createDirectories(work.resolve("database"));
    var files = WordPressFiles.layOut(install.files(), work);
    ClasspathFile.copy(BlueGreenSite.class, "wp-content", files.original());
    var certificates = SiteCertificates.create(work, HOST, "www." + HOST);
    var server =
        Mariadb.start(
            work.resolve("database"), System.getenv(), Optional.empty(), work, certificates.pem());
    try {
      var site = new BlueGreenSite(install, files, image, work, server, certificates);
      site.install();
      return site;
    } catch (IOException | RuntimeException e) {
      server.close();
      files.close();
      throw e;
    }
  }

  private void install() throws IOException {
    scripts.install(blue.files().path(), blue.environment(), HOST);
    FileTree.copy(files.uploads(), installedUploads(), _ -> true);
    refresh();
    database.take();
    opened = Instant.now();
  }

  private SiteRelease release(String name, Listener listener, int tasks, String digest) {
    Map<String, String> environment = new TreeMap<>(server.wordPressVariables());
    environment.put("PATH", System.getenv("PATH"));
    SALTS.forEach(salt -> environment.put("WORDPRESS_" + salt, "this site's own " + salt));
    environment.put("WORDPRESS_CONFIG_EXTRA", "define('DISABLE_WP_CRON', true);");
    environment.put("TIDEGATE_IMAGE_CORE", files.original().toString());
    environment.put("TIDEGATE_RELEASE", digest);
    environment.put("TIDEGATE_HEALTH_KEY", HEALTH_KEY);
    var place =
        new SiteRelease.Place(
            files.documentRoot(name, OWN_FILES), files.router(), work.resolve(name + ".log"));
    return new SiteRelease(name, php, place, environment, listener, tasks);
  }

  /** When it was ready, and with it whoever belongs to it. */
  public Instant opened() {
    return opened;
  }

  public SiteRelease blue() {
    return blue;
  }

  public SiteRelease green() {
    return green;
  }

  /** Does something to the files of green's second task only. */
  public void changeOneTask(Consumer<DocumentRoot> change) {
    change.accept(oneTasksFiles);
    green.serve(2, oneTasksFiles.path());
  }

  /**
   * Puts WordPress one folder down, in blue as in green.
   *
   * @param homeStays whether the home page stays above it, by an {@code index.php} of its own
   */
  public void moveInto(String folder, boolean homeStays) {
    for (SiteRelease release : List.of(blue, green)) {
      release.serveAll(above(release.files().path(), folder, homeStays));
      if (!homeStays) {
        release.set("WEB_SERVER_BASE", "/" + folder);
      }
    }
  }

  /** A folder with {@code root} as its {@code folder}, made once and kept. */
  private Path above(Path root, String folder, boolean homeStays) {
    Path above = work.resolve("above-" + root.getFileName() + "-" + folder);
    try {
      if (Files.notExists(above)) {
        Files.createDirectories(above);
        Files.createSymbolicLink(above.resolve(folder), root);
        if (homeStays) {
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

  /** Gives green's containers uploads of their own, in the state of this moment. */
  public void unshareUploads() {
    green.files().fill("wp-content/uploads", files.uploads());
  }

  /** Runs SQL in the shared database, as its administrator. */
  public void sql(String... statements) {
    database.sql("USE " + Mariadb.NAME);
    database.sql(statements);
  }

  /** Runs PHP code inside blue's WordPress, as a person in wp-admin would; returns its output. */
  public String runPhp(String code) {
    return scripts.run(blue, balancer.production().port(), host(), code);
  }

  /** Runs PHP code inside green's WordPress; returns its output, whatever became of it. */
  public String runPhpInGreen(String code) {
    return scripts.run(green, balancer.test().port(), host(), code);
  }

  /** Sets a variable of the probe's environment, as the operators of this site would have. */
  public void setProbeVariable(String variable, String value) {
    probeVariables.put(variable, value);
  }

  /** What {@link #setProbeVariable} was told. */
  public Map<String, String> probeVariables() {
    return Map.copyOf(probeVariables);
  }

  /** As its operators call it now. */
  private String host() {
    return URI.create(probeVariables.getOrDefault("SITE_URL", "https://" + HOST)).getHost();
  }

  /** Lets everything that was done take effect. */
  public void refresh() {
    blue.refresh();
    green.refresh();
  }

  /** Takes everything back that was done. */
  public void restore() {
    blue.restore();
    green.restore();
    oneTasksFiles.restore();
    probeVariables.clear();
    database.sql(
        "DROP DATABASE " + EMPTY_DATABASE,
        "CREATE DATABASE " + EMPTY_DATABASE + " CHARACTER SET utf8mb4");
    database.restore();
    restoreUploads();
    refresh();
  }

  private void restoreUploads() {
    FileTree.delete(files.uploads());
    try {
      FileTree.copy(installedUploads(), files.uploads(), _ -> true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path installedUploads() {
    return work.resolve("installed-uploads");
  }

  public String productionAddress() {
    return "127.0.0.1:" + balancer.production().port();
  }

  public String testAddress() {
    return "127.0.0.1:" + balancer.test().port();
  }

  /** The site's certificate and who trusts it. */
  public SiteCertificates certificates() {
    return certificates;
  }

  public int databasePort() {
    return server.port();
  }

  /** The untouched core, as the image brings it. */
  public Path core() {
    return files.original();
  }

  @Override
  public void close() {
    green.close();
    blue.close();
    balancer.close();
    database.close();
    server.close();
    files.close();
  }
}
