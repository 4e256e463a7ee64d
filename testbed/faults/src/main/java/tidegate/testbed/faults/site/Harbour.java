package tidegate.testbed.faults.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tidegate.testbed.rehearsal.database.Mariadb;
import tidegate.testbed.rehearsal.traffic.Certificates;

/**
 * A real WordPress as it stands in the middle of a rollout: blue and green, each with its own files
 * and tasks, both on one database and one uploads folder, behind one load balancer. Not
 * thread-safe.
 */
public final class Harbour implements AutoCloseable {
  public static final String HOST = "harbour.example";
  public static final String BLUE_DIGEST = "sha256:" + "b".repeat(64);
  public static final String GREEN_DIGEST = "sha256:" + "9".repeat(64);
  public static final String HEALTH_KEY = "a key of more than thirty-two letters";

  private final Workshop workshop;
  private final Tables database;
  private final Certificates certificates;
  private final Balancer production;
  private final Balancer test;
  private final Release blue;
  private final Release green;
  private final Docroot odd;
  private final Map<String, String> probe = new TreeMap<>();
  private Instant opened = Instant.EPOCH;

  private Harbour(Workshop workshop, Tables database, Certificates certificates)
      throws IOException {
    this.workshop = workshop;
    this.database = database;
    this.certificates = certificates;
    production = Balancer.start(certificates.server());
    test = Balancer.start(certificates.server());
    blue = release("blue", production, 1, BLUE_DIGEST);
    green = release("green", test, 2, GREEN_DIGEST);
    odd = workshop.docroot("odd");
  }

  /**
   * Builds and opens the site.
   *
   * @param wordpress a WordPress as unpacked; only read
   * @param image this repository's {@code site/image}
   * @param work an empty folder
   */
  public static Harbour open(Path wordpress, Path image, Path work) throws IOException {
    var workshop = Workshop.prepare(wordpress, image, work);
    var certificates = Certificates.create(work, HOST, "www." + HOST);
    var database = Tables.start(work.resolve("database"), certificates.pem());
    try {
      var harbour = new Harbour(workshop, database, certificates);
      workshop.install(harbour.blue.files().path(), harbour.blue.environment(), HOST);
      harbour.refresh();
      database.remember();
      harbour.opened = Instant.now();
      return harbour;
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private Release release(String name, Balancer listener, int tasks, String digest)
      throws IOException {
    Map<String, String> environment = new TreeMap<>(workshop.environment(database.port()));
    environment.put("TIDEGATE_RELEASE", digest);
    environment.put("TIDEGATE_HEALTH_KEY", HEALTH_KEY);
    return new Release(
        name, workshop.docroot(name), workshop.router(), environment, listener, tasks);
  }

  /** When it was ready, and with it whoever belongs to it. */
  public Instant opened() {
    return opened;
  }

  public Release blue() {
    return blue;
  }

  public Release green() {
    return green;
  }

  /** Does something to the files of green's second task only. */
  public void toOneTask(Consumer<Docroot> deed) {
    deed.accept(odd);
    green.serve(2, odd.path());
  }

  /**
   * Puts WordPress one folder down, in blue as in green.
   *
   * @param homeStays whether the home page stays above it, by an {@code index.php} of its own
   */
  public void moveInto(String folder, boolean homeStays) {
    for (Release release : List.of(blue, green)) {
      release.serveAll(workshop.above(release.files().path(), folder, homeStays));
      if (!homeStays) {
        release.set("ZOO_BASE", "/" + folder);
      }
    }
  }

  /** Gives green's containers uploads of their own, in the state of this moment. */
  public void unshareUploads() {
    green.files().fill("wp-content/uploads", workshop.uploads());
  }

  /** Runs SQL in the shared database, as its administrator. */
  public void sql(String... statements) {
    database.sql("USE " + Mariadb.NAME);
    database.sql(statements);
  }

  /** Runs PHP code inside blue's WordPress, as a person in wp-admin would; returns its output. */
  public String inside(String code) {
    return workshop.inside(blue, production.port(), host(), code);
  }

  /** Runs PHP code inside green's WordPress; returns its output, whatever became of it. */
  public String insideGreen(String code) {
    return workshop.inside(green, test.port(), host(), code);
  }

  /** Sets a variable of the probe's environment, as the operators of this site would have. */
  public void probe(String variable, String value) {
    probe.put(variable, value);
  }

  /** What {@link #probe(String, String)} was told. */
  public Map<String, String> probe() {
    return Map.copyOf(probe);
  }

  /** As its operators call it now. */
  private String host() {
    return URI.create(probe.getOrDefault("SITE_URL", "https://" + HOST)).getHost();
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
    odd.restore();
    probe.clear();
    database.restore();
    workshop.restoreUploads();
    refresh();
  }

  /** Paths asked of blue and of green since the last call. */
  public Asked asked() {
    return new Asked(production.asked(), test.asked());
  }

  /** What each listener was asked for. */
  public record Asked(List<String> ofBlue, List<String> ofGreen) {}

  public String productionAddress() {
    return "127.0.0.1:" + production.port();
  }

  public String testAddress() {
    return "127.0.0.1:" + test.port();
  }

  /** The site's certificate and who trusts it. */
  public Certificates certificates() {
    return certificates;
  }

  public int databasePort() {
    return database.port();
  }

  public String databaseUser() {
    return Mariadb.APP.user();
  }

  public String databasePassword() {
    return Mariadb.APP.password();
  }

  public String databaseName() {
    return Mariadb.NAME;
  }

  /** The untouched core, as the image brings it. */
  public Path core() {
    return workshop.core();
  }

  @Override
  public void close() {
    green.close();
    blue.close();
    production.close();
    test.close();
    database.close();
    workshop.close();
  }
}
