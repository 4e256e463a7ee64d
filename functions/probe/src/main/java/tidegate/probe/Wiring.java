package tidegate.probe;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.mariadb.jdbc.Driver;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import tidegate.core.probe.Target;
import tidegate.probe.crawl.Targets;
import tidegate.probe.database.Credentials;
import tidegate.probe.database.DatabaseReader;
import tidegate.probe.database.DatabaseSettings;
import tidegate.probe.database.IamToken;
import tidegate.probe.database.MariaDbReader;
import tidegate.probe.health.HealthReader;
import tidegate.probe.http.Http;
import tidegate.probe.http.SocketHttp;

/** Puts a probe together. */
public final class Wiring {

  /** Says who asks, so that an owner can leave it out of the statistics. */
  static final String USER_AGENT =
      "Tidegate-Probe/0.1 (bot; release check of this site's own operators)";

  private Wiring() {}

  /** The probe as it runs in Lambda: real sockets, the JVM's trust store, the system's clock. */
  public static Probe of(Settings settings) {
    return of(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** As {@link #of(Settings)}, trusting what {@code tls} trusts. */
  public static Probe of(Settings settings, SSLSocketFactory tls) {
    return of(settings, tls, settings.database().map(Wiring::reader));
  }

  /** As {@link #of(Settings, SSLSocketFactory)}, with rows from another place. */
  public static Probe of(
      Settings settings, SSLSocketFactory tls, Optional<DatabaseReader> database) {
    Map<String, String> usual = usual(settings);
    Map<Target, Http> reachable = new EnumMap<>(Target.class);
    reachable.put(
        Target.PRODUCTION, new SocketHttp(settings.site(), settings.production(), tls, usual));
    settings
        .test()
        .ifPresent(
            test -> reachable.put(Target.GREEN, new SocketHttp(settings.site(), test, tls, usual)));
    Optional<HealthReader> health =
        settings.healthKey().map(key -> new HealthReader(key, new SecureRandom(), settings.site()));
    return new Probe(settings, new Targets(reachable), database, health, InstantSource.system());
  }

  private static DatabaseReader reader(DatabaseSettings settings) {
    Credentials credentials =
        settings
            .password()
            .<Credentials>map(password -> () -> password)
            .orElseGet(() -> token(settings));
    return new MariaDbReader(new Driver(), settings, credentials);
  }

  private static Credentials token(DatabaseSettings settings) {
    return new IamToken(
        Region.of(System.getenv().getOrDefault("AWS_REGION", "us-east-1")),
        EnvironmentVariableCredentialsProvider.create(),
        settings.host(),
        settings.port(),
        settings.user());
  }

  private static Map<String, String> usual(Settings settings) {
    Map<String, String> usual = new HashMap<>();
    usual.put("User-Agent", USER_AGENT);
    // As browsers do: where "application/json" is in it, WordPress keeps PHP's messages to itself.
    usual.put("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    usual.put("DNT", "1");
    settings
        .basicAuth()
        .ifPresent(pair ->
            usual.put(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    return usual;
  }
}
