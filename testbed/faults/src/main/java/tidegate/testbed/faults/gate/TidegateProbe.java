package tidegate.testbed.faults.gate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.probe.Settings;
import tidegate.probe.Wiring;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;
import tidegate.testbed.wordpress.database.Mariadb;

/** Tidegate's own probe, as the gate asks it: green against blue, with the database. */
public final class TidegateProbe {
  private static final Duration BUDGET = Duration.ofMinutes(3);

  private final BlueGreenSite site;

  public TidegateProbe(BlueGreenSite site) {
    this.site = site;
  }

  /** The probe's environment for this site. */
  public static Map<String, String> environment(BlueGreenSite site) {
    var environment = new TreeMap<String, String>();
    environment.put("SITE_URL", "https://" + BlueGreenSite.HOST);
    environment.put("PRODUCTION_ADDRESS", site.productionAddress());
    environment.put("TEST_ADDRESS", site.testAddress());
    environment.put("DB_HOST", "127.0.0.1");
    environment.put("DB_PORT", String.valueOf(site.databasePort()));
    environment.put("DB_NAME", Mariadb.NAME);
    environment.put("DB_USER", Mariadb.APP.user());
    environment.put("DB_AUTH", "password");
    environment.put("DB_PASSWORD", Mariadb.APP.password());
    environment.put("DB_CA", site.certificates().pem().authority().toString());
    environment.put("HEALTH_KEY", BlueGreenSite.HEALTH_KEY);
    environment.put("PARALLELISM", "4");
    environment.putAll(site.probeVariables());
    return environment;
  }

  /** What the gate asks: green against blue, every check, the database too. */
  public static ProbeRequest question() {
    return new ProbeRequest(
        Target.GREEN,
        Optional.of(Target.PRODUCTION),
        Optional.of(BlueGreenSite.GREEN_DIGEST),
        List.of(),
        /* database= */ true,
        BUDGET);
  }

  /** The same, of a rollout that began when the site was ready. */
  private ProbeRequest now() {
    return question().since(site.opened());
  }

  public ProbeReply look() throws InterruptedException {
    var settings = Settings.from(environment(site));
    return Wiring.of(settings, site.certificates().server().getSocketFactory()).run(now());
  }
}
