package tidegate.testbed.rehearsal.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.rehearsal.deployed.DeployedSite;
import tidegate.testbed.rehearsal.site.ServedSite;
import tidegate.testbed.rehearsal.site.SiteSettings;
import tidegate.testbed.rehearsal.site.StandInSite;
import tidegate.testbed.rehearsal.site.WordPressSite;
import tidegate.testbed.wordpress.balancer.LoadBalancer;
import tidegate.testbed.wordpress.balancer.RequestsInFlight;
import tidegate.testbed.wordpress.database.Mariadb;
import tidegate.testbed.wordpress.files.FileTree;
import tidegate.testbed.wordpress.php.WordPressInstall;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/** What stands before AWS comes: database, seeded site, certificate, load balancer. */
final class LocalInfrastructure implements AutoCloseable {
  final DeployedSite deployed;
  final Mariadb database;
  final ServedSite site;
  final SiteCertificates certificates;
  final LoadBalancer balancer;
  final RequestsInFlight inFlight = new RequestsInFlight();
  final Map<String, String> container;

  private final Deque<Runnable> closing = new ArrayDeque<>();

  private LocalInfrastructure(RehearsalOptions options) {
    certificates = SiteCertificates.create(options.work(), RehearsalNames.HOST);
    deployed = DeployedSite.read(options.root(), RehearsalNames.ANSWERS);
    database =
        Mariadb.start(
            options.work(),
            System.getenv(),
            options.mariadbJar(),
            options.cache(),
            certificates.pem());
    closing.push(database::close);
    container = container(database, deployed.secrets());
    site = site(options);
    closing.push(site::close);
    site.seed();
    balancer = LoadBalancer.open(certificates.server(), inFlight);
    closing.push(balancer::close);
  }

  static LocalInfrastructure start(RehearsalOptions options) {
    empty(options.work());
    return new LocalInfrastructure(options);
  }

  private ServedSite site(RehearsalOptions options) {
    var settings =
        new SiteSettings(RehearsalNames.URL, options.root().resolve("site/image"), container);
    return WordPressInstall.find(options.environment())
        .<ServedSite>map(install -> new WordPressSite(install, settings, options.work()))
        .orElseGet(() -> new StandInSite(database, RehearsalNames.URL));
  }

  private static Map<String, String> container(Mariadb database, List<String> secrets) {
    var variables = new TreeMap<>(database.wordPressVariables());
    variables.put("TIDEGATE_HEALTH_KEY", RehearsalNames.HEALTH_KEY);
    // No internet is assumed, and visitors' requests must not start cron.
    variables.put(
        "WORDPRESS_CONFIG_EXTRA",
        "define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);");
    // The salts: whatever else the templates give as a secret.
    secrets.forEach(name -> variables.putIfAbsent(name, "rehearsal's " + name));
    return variables;
  }

  private static void empty(Path folder) {
    FileTree.delete(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + folder, e);
    }
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
  }
}
