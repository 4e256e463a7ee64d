package tidegate.probe;

import java.util.Map;
import java.util.Optional;
import tidegate.core.settings.Environment;
import tidegate.core.settings.SettingsException;
import tidegate.probe.database.DatabaseSettings;
import tidegate.probe.http.Address;
import tidegate.probe.http.Destination;

/**
 * What a probe is set up with.
 *
 * @param site the site's address as visitors write it
 * @param production where it answers; the site's own address where PRODUCTION_ADDRESS is empty
 * @param test where green answers; empty where this probe cannot reach it
 * @param database empty where no database is to be read
 * @param parallelism requests at once to each end
 * @param healthKey empty where there is no signed report
 * @param basicAuth {@code user:password} for sites that ask for one
 */
public record Settings(
    Address site,
    Destination production,
    Optional<Destination> test,
    Optional<DatabaseSettings> database,
    int parallelism,
    Optional<String> healthKey,
    Optional<String> basicAuth) {

  private static final Address NOWHERE = new Address("https", "invalid", 443, "/");

  /**
   * Reads the environment.
   *
   * @throws SettingsException naming every fault at once
   */
  public static Settings from(Map<String, String> variables) {
    var environment = new Environment(variables);
    environment.text("SITE_URL");
    Address site =
        environment.parsed(
            "SITE_URL", NOWHERE, "an address such as https://example.com", Settings::site);
    var settings =
        new Settings(
            site,
            destination(environment, "PRODUCTION_ADDRESS", site).orElse(Destination.of(site)),
            destination(environment, "TEST_ADDRESS", site),
            DatabaseVariables.from(environment),
            environment.parsed("PARALLELISM", 4, "a number from 1 to 16", Settings::parallel),
            optional(environment.text("HEALTH_KEY", "").strip()),
            optional(environment.parsed("BASIC_AUTH", "", "user:password", Settings::pair)));
    environment.check();
    return settings;
  }

  private static Address site(String text) {
    return Address.parse(text)
        .filter(address -> !address.target().contains("?"))
        .map(address -> address.withTarget(address.target().replaceFirst("(?<=.)/+$", "")))
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static Optional<Destination> destination(
      Environment environment, String name, Address site) {
    Destination none = Destination.of(NOWHERE);
    Destination found =
        environment.parsed(
            name,
            none,
            "host:port",
            text -> Destination.parse(text, site.scheme().equals("https")));
    return found.equals(none) ? Optional.empty() : Optional.of(found);
  }

  private static int parallel(String text) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > 16) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static String pair(String text) {
    if (text.indexOf(':') < 1) {
      throw new IllegalArgumentException("no colon");
    }
    return text;
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
