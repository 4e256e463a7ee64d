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
import tidegate.testbed.rehearsal.blueprint.Blueprint;
import tidegate.testbed.rehearsal.site.Site;
import tidegate.testbed.rehearsal.site.SiteSettings;
import tidegate.testbed.rehearsal.site.StandInSite;
import tidegate.testbed.rehearsal.site.WordPressSite;
import tidegate.testbed.wordpress.balancer.LoadBalancer;
import tidegate.testbed.wordpress.balancer.RequestsInFlight;
import tidegate.testbed.wordpress.database.Mariadb;
import tidegate.testbed.wordpress.files.FileTree;
import tidegate.testbed.wordpress.php.WordPressInstall;
import tidegate.testbed.wordpress.tls.Certificates;

/** What stands before AWS comes: database, seeded site, certificate, load balancer. */
final class Grounds implements AutoCloseable {
  final Blueprint blueprint;
  final Mariadb database;
  final Site site;
  final Certificates certificates;
  final LoadBalancer balancer;
  final RequestsInFlight inFlight = new RequestsInFlight();
  final Map<String, String> container;

  private final Deque<Runnable> closing = new ArrayDeque<>();

  private Grounds(Plan plan) {
    certificates = Certificates.create(plan.work(), Names.HOST);
    blueprint = Blueprint.read(plan.root(), Names.ANSWERS);
    database =
        Mariadb.start(
            plan.work(), System.getenv(), plan.mariadbJar(), plan.cache(), certificates.pem());
    closing.push(database::close);
    container = container(database, blueprint.secrets());
    site = site(plan);
    closing.push(site::close);
    site.seed();
    balancer = LoadBalancer.open(certificates.server(), inFlight);
    closing.push(balancer::close);
  }

  static Grounds lay(Plan plan) {
    empty(plan.work());
    return new Grounds(plan);
  }

  private Site site(Plan plan) {
    var settings = new SiteSettings(Names.URL, plan.root().resolve("site/image"), container);
    return WordPressInstall.find(plan.environment())
        .<Site>map(install -> new WordPressSite(install, settings, plan.work()))
        .orElseGet(() -> new StandInSite(database, Names.URL));
  }

  private static Map<String, String> container(Mariadb database, List<String> secrets) {
    var variables = new TreeMap<>(database.wordPressVariables());
    variables.put("TIDEGATE_HEALTH_KEY", Names.HEALTH_KEY);
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
