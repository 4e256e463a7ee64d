package tidegate.testbed.faults.smallsite;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import tidegate.gate.observe.Hook;
import tidegate.probe.Probe;
import tidegate.probe.Settings;
import tidegate.probe.Wiring;
import tidegate.probe.database.DatabaseReader;
import tidegate.testbed.faults.gate.ThreeHooks;

/** Both sides of a case on loopback ports, and the probes that look at them. */
final class ServedCase implements AutoCloseable {
  static final String SITE = "SITE_URL";
  static final String BLUE = "sha256:" + "b".repeat(64);
  static final String GREEN = "sha256:" + "9".repeat(64);

  private final SiteCase one;
  private final String url;
  private final SSLContext tls;
  private final Arrangement arrangement;
  private final SiteServer blue;
  private final SiteServer green;

  ServedCase(SiteCase one, String url, SSLContext tls, Arrangement arrangement, Pace pace) {
    this.one = one;
    this.url = url;
    this.tls = tls;
    this.arrangement = arrangement;
    blue = new SiteServer(arrangement.release(one.blue(), BLUE), tls, Pace.USUAL);
    green = new SiteServer(arrangement.release(one.green(), GREEN), tls, pace);
  }

  String url() {
    return url;
  }

  /** What a hook's probes see: after the shift production is green. */
  ThreeHooks.Look seenBy(Hook hook) {
    boolean shifted = hook == Hook.AFTER_ALLOW_TRAFFIC;
    return new ThreeHooks.Look() {
      @Override
      public Probe inside() {
        return ServedCase.this.inside(shifted);
      }

      @Override
      public Probe outside() {
        return probe(environment(shifted), Optional.empty());
      }
    };
  }

  Probe inside(boolean shifted) {
    Map<String, String> environment = environment(shifted);
    environment.put("TEST_ADDRESS", green.address());
    if (arrangement.plugin()) {
      environment.put("HEALTH_KEY", Arrangement.KEY);
    }
    return probe(environment, arrangement.rows(url, one.blue()));
  }

  private Map<String, String> environment(boolean shifted) {
    var environment = new TreeMap<>(one.settings());
    environment.put(SITE, url);
    environment.put("PRODUCTION_ADDRESS", (shifted ? green : blue).address());
    return environment;
  }

  private Probe probe(Map<String, String> environment, Optional<DatabaseReader> rows) {
    return Wiring.of(Settings.from(environment), tls.getSocketFactory(), rows);
  }

  @Override
  public void close() {
    green.close();
    blue.close();
  }
}
