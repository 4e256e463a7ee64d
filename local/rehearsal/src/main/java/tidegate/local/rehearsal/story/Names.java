package tidegate.local.rehearsal.story;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tidegate.local.aws.SiteSpec;
import tidegate.local.rehearsal.database.Mariadb;
import tidegate.local.rehearsal.lambda.AwsAccount;
import tidegate.local.rehearsal.template.StackContext;

/** What everything is called in a rehearsal, and what the stack's parameters are. */
final class Names {
  static final String HOST = "www.tidegate.test";
  static final String URL = "https://" + HOST;
  static final String STACK = "tidegate";
  static final AwsAccount ACCOUNT = new AwsAccount("123456789012", "ap-northeast-2");
  static final SiteSpec SITE = SiteSpec.named("site");
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

  private Names() {}

  /** The stack as {@code sam deploy} would make it for this machine's site. */
  static StackContext stack(int productionPort, int testPort, int databasePort) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("SiteUrl", URL);
    parameters.put("ClusterName", SITE.cluster());
    parameters.put("ServiceName", SITE.service());
    parameters.put("ApplicationName", SITE.application());
    parameters.put("DeploymentGroupName", SITE.deploymentGroup());
    parameters.put("RepositoryName", SITE.repository());
    parameters.put(
        "TaskRoleArns",
        "arn:aws:iam::%1$s:role/site-task,arn:aws:iam::%1$s:role/site-execution"
            .formatted(ACCOUNT.id()));
    parameters.put("Calendar", CALENDAR);
    parameters.put("LoadBalancerDns", "127.0.0.1");
    parameters.put("ProductionPort", Integer.toString(productionPort));
    parameters.put("TestPort", Integer.toString(testPort));
    parameters.put("ProbeSubnetIds", "subnet-rehearsal");
    parameters.put("ProbeSecurityGroupId", "sg-rehearsal");
    parameters.put("DbInstanceIdentifier", SITE.database());
    parameters.put("DbResourceId", "db-REHEARSAL");
    parameters.put("DbHost", "127.0.0.1");
    parameters.put("DbPort", Integer.toString(databasePort));
    parameters.put("DbName", Mariadb.NAME);
    parameters.put("DbProbeUser", Mariadb.PROBE.user());
    return new StackContext(STACK, ACCOUNT.region(), ACCOUNT.id(), parameters);
  }

  /**
   * Variables that a local run sets, as an env file of {@code sam local invoke} does: only where
   * the template declares them.
   */
  static Map<String, String> localVariables(
      String endpoint, int productionPort, int testPort, Path authority) {
    return Map.of(
        "ENDPOINT_URL",
        endpoint,
        "PRODUCTION_ADDRESS",
        "127.0.0.1:" + productionPort,
        "TEST_ADDRESS",
        "127.0.0.1:" + testPort,
        "DB_AUTH",
        "password",
        "DB_PASSWORD",
        Mariadb.PROBE.password(),
        "DB_CA",
        authority.toString(),
        "HEALTH_KEY",
        HEALTH_KEY);
  }
}
