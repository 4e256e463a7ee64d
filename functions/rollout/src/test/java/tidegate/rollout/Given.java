package tidegate.rollout;

import java.util.HashMap;
import java.util.Map;
import tidegate.core.settings.Environment;

/** What tests begin with. */
public final class Given {

  static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("SITE_URL", "https://shop.example.com"),
          Map.entry("CLUSTER", "site-cluster"),
          Map.entry("SERVICE", "site"),
          Map.entry("APPLICATION", "site-application"),
          Map.entry("DEPLOYMENT_GROUP", "site-group"),
          Map.entry("REPOSITORY", "site"),
          Map.entry("TOPIC_ARN", "arn:aws:sns:x:1:notices"),
          Map.entry("DB_INSTANCE", "site-database"),
          Map.entry(
              "CALENDAR",
              """
              {"zone":"Asia/Seoul","baseline":2,"max":20,
               "peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":10}]}\
              """),
          Map.entry("HOOK_AFTER_ALLOW_TEST_TRAFFIC", "CodeDeployHook_tide_AfterAllowTestTraffic"),
          Map.entry("HOOK_BEFORE_ALLOW_TRAFFIC", "CodeDeployHook_tide_BeforeAllowTraffic"),
          Map.entry("HOOK_AFTER_ALLOW_TRAFFIC", "CodeDeployHook_tide_AfterAllowTraffic"));

  private Given() {}

  public static Settings settings() {
    return settings("LANGUAGE", "en");
  }

  public static Settings settings(String name, String value) {
    var variables = new HashMap<>(ENVIRONMENT);
    variables.put(name, value);
    return Settings.from(new Environment(variables));
  }
}
