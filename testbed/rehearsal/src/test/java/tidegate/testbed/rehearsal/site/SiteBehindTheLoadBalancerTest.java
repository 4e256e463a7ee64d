package tidegate.testbed.rehearsal.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.aws.TaskRunner.RunningTask;
import tidegate.testbed.rehearsal.visitors.Visitors;
import tidegate.testbed.wordpress.balancer.LoadBalancer;
import tidegate.testbed.wordpress.balancer.RequestsInFlight;
import tidegate.testbed.wordpress.database.Mariadb;
import tidegate.testbed.wordpress.php.WordPressInstall;
import tidegate.testbed.wordpress.process.Ports;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/** A site, its tasks and its visitors, with everything real but AWS. */
@Tag("slow")
final class SiteBehindTheLoadBalancerTest {
  private static final String HOST = "www.tidegate.test";
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String URL = "https://" + HOST;
  private static final Path IMAGE = Path.of("../../site/image").toAbsolutePath().normalize();

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final ImageRecipes imageRecipes = new ImageRecipes();
  private final List<RunningTask> behind = new CopyOnWriteArrayList<>();
  private final RequestsInFlight inFlight = new RequestsInFlight();
  private SiteCertificates certificates;

  @BeforeEach
  void open() {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    certificates = SiteCertificates.create(folder, HOST);
  }

  @AfterEach
  void close() throws Exception {
    for (var each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void noVisitorNoticesThatWordPressTasksAreSwapped() {
    var install = WordPressInstall.find(System.getenv());
    assumeTrue(install.isPresent(), "no PHP or no WordPress on this machine");
    var database = database();
    var site = new WordPressSite(install.orElseThrow(), settings(database), folder);

    swap(tasks(site));
  }

  @Test
  void noVisitorNoticesThatStandInTasksAreSwapped() {
    swap(tasks(new StandInSite(database(), URL)));
  }

  /** An eye that sees nothing would make every count of errors worthless. */
  @Test
  void everyVisitorNoticesAMovedOrBlankWordPress() {
    var install = WordPressInstall.find(System.getenv());
    assumeTrue(install.isPresent(), "no PHP or no WordPress on this machine");
    notice(tasks(new WordPressSite(install.orElseThrow(), settings(database()), folder)));
  }

  @Test
  void everyVisitorNoticesAMovedOrBlankStandIn() {
    notice(tasks(new StandInSite(database(), URL)));
  }

  private void notice(Tasks tasks) {
    imageRecipes.put("sha256:moved", ImageRecipe.movedTo("http://" + HOST + ":8080"));
    imageRecipes.put("sha256:blank", ImageRecipe.blank());
    var moved = tasks.start("arn:x/moved", definition("sha256:moved"));
    var blank = tasks.start("arn:x/blank", definition("sha256:blank"));
    behind.add(moved);
    var visitors = visitors(() -> behind.stream().map(RunningTask::address).toList());
    visitors.come(10);
    seen(visitors, 16);
    behind.set(0, blank);
    assertThat(Ports.await(LONG, () -> lastRelease(visitors).equals("sha256:blank"))).isTrue();
    seen(visitors, visitors.visits().size() + 16);
    assertThat(faults(visitors, "sha256:moved"))
        .isNotEmpty()
        // WordPress keeps the scheme that the visitor came with when it leads away.
        .allMatch(fault ->
            fault.matches("HTTP 301 to https?://" + HOST + ":8080/.*")
                || fault.equals("another site's page"));
    assertThat(faults(visitors, "sha256:blank"))
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("blank or cut page") || fault.contains("another site"));
    assertThat(visitors.visits().stream().filter(visit -> visit.path().equals("/")))
        .allMatch(visit -> visit.error().isPresent());
  }

  private static List<String> faults(Visitors visitors, String release) {
    return visitors.errors().stream()
        .filter(visit -> visit.release().equals(release))
        .flatMap(visit -> visit.error().stream())
        .toList();
  }

  private Tasks tasks(ServedSite site) {
    open.add(site);
    site.seed();
    var tasks = new Tasks(site, imageRecipes, Map.of(), inFlight);
    open.add(tasks);
    imageRecipes.put("sha256:blue", ImageRecipe.healthy());
    imageRecipes.put("sha256:green", ImageRecipe.healthy());
    return tasks;
  }

  private void swap(Tasks tasks) {
    var blue = tasks.start("arn:x/blue", definition("sha256:blue"));
    behind.add(blue);
    var visitors = visitors(() -> behind.stream().map(RunningTask::address).toList());

    visitors.come(10);
    seen(visitors, 20);
    var green = tasks.start("arn:x/green", definition("sha256:green"));
    behind.add(green);
    behind.remove(blue);
    blue.stop();
    assertThat(Ports.await(LONG, () -> lastRelease(visitors).equals("sha256:green"))).isTrue();
    assertThat(visitors.errors()).isEmpty();
  }

  private static String lastRelease(Visitors visitors) {
    return visitors.visits().getLast().release();
  }

  private static void seen(Visitors visitors, int count) {
    assertThat(Ports.await(LONG, () -> visitors.visits().size() >= count)).isTrue();
  }

  private Visitors visitors(Supplier<List<String>> targets) {
    var balancer = LoadBalancer.open(certificates.server(), inFlight);
    open.add(balancer);
    balancer.production().forwardTo(targets);
    var visitors = new Visitors(certificates, HOST, balancer.production().port());
    open.add(visitors);
    return visitors;
  }

  private Mariadb database() {
    var database =
        Mariadb.start(folder, System.getenv(), Optional.empty(), folder, certificates.pem());
    open.add(database);
    return database;
  }

  private static SiteSettings settings(Mariadb database) {
    return new SiteSettings(URL, IMAGE, containerVariables(database));
  }

  private static Map<String, String> containerVariables(Mariadb database) {
    var variables = new TreeMap<>(database.wordPressVariables());
    variables.put("WORDPRESS_CONFIG_EXTRA", "define('DISABLE_WP_CRON', true);");
    return variables;
  }

  private JsonObject definition(String digest) {
    var environment = new JsonArray();
    containerVariables(runningDatabase())
        .forEach((name, value) -> environment.add(pair(name, value)));
    environment.add(pair("TIDEGATE_RELEASE", digest));
    var definition =
        JsonParser.parseString("{\"containerDefinitions\":[{\"image\":\"repo@" + digest + "\"}]}")
            .getAsJsonObject();
    definition
        .getAsJsonArray("containerDefinitions")
        .get(0)
        .getAsJsonObject()
        .add("environment", environment);
    return definition;
  }

  private Mariadb runningDatabase() {
    return open.stream()
        .filter(Mariadb.class::isInstance)
        .map(Mariadb.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject pair(String name, String value) {
    var pair = new JsonObject();
    pair.addProperty("name", name);
    pair.addProperty("value", value);
    return pair;
  }
}
