package tidegate.testbed.rehearsal.story;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tidegate.testbed.cloudformation.StackContext;
import tidegate.testbed.rehearsal.deployed.DeployAnswers;
import tidegate.testbed.rehearsal.deployed.DeployedSite;
import tidegate.testbed.rehearsal.lambda.AwsAccount;
import tidegate.testbed.wordpress.database.Mariadb;

/** What everything is called in a rehearsal, and what the stack's parameters are. */
final class RehearsalNames {
  static final String HOST = "www.tidegate.test";
  static final String URL = "https://" + HOST;
  static final String STACK = "tidegate";
  static final AwsAccount ACCOUNT = new AwsAccount("123456789012", "ap-northeast-2");
  static final String HEALTH_KEY = "a-key-of-this-rehearsal-and-of-no-other-place";
  static final String TOPIC = STACK + "-Notices";

  /** Smaller than a real peak, so that every task can be a real process on a laptop. */
  static final int PEAK_FLOOR = 5;

  static final String CALENDAR =
      """
      {"zone":"Asia/Seoul","baseline":2,"max":20,\
      "peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":%d}]}\
      """
          .formatted(PEAK_FLOOR);

  /** The profile that site/deploy offers first, with capacity of its own for a calendar to move. */
  static final DeployAnswers ANSWERS =
      new DeployAnswers(STACK, HOST, ACCOUNT, "lean", Map.of("MinTasks", "2", "MaxTasks", "20"));

  private RehearsalNames() {}

  /**
   * The stack as site/deploy would make it beside this site.
   *
   * @param language of notices and of the page, en or ko
   */
  static StackContext stack(DeployedSite site, String language) {
    var parameters = new LinkedHashMap<>(site.automation());
    parameters.put("SiteUrl", URL);
    parameters.put("Calendar", CALENDAR);
    parameters.put("Language", language);
    return new StackContext(STACK, ACCOUNT.region(), ACCOUNT.id(), parameters);
  }

  /**
   * Variables that a local run sets, as an env file of {@code sam local invoke} does: only where
   * the template declares them.
   */
  static Map<String, String> localVariables(
      String endpoint, int productionPort, int testPort, int databasePort, Path authority) {
    return Map.ofEntries(
        Map.entry("ENDPOINT_URL", endpoint),
        Map.entry("PRODUCTION_ADDRESS", "127.0.0.1:" + productionPort),
        Map.entry("TEST_ADDRESS", "127.0.0.1:" + testPort),
        Map.entry("DB_HOST", "127.0.0.1"),
        Map.entry("DB_PORT", Integer.toString(databasePort)),
        Map.entry("DB_AUTH", "password"),
        Map.entry("DB_PASSWORD", Mariadb.PROBE.password()),
        Map.entry("DB_CA", authority.toString()),
        Map.entry("HEALTH_KEY", HEALTH_KEY));
  }
}
