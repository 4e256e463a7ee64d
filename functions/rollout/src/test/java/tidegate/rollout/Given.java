package tidegate.rollout;

import java.util.HashMap;
import java.util.Map;
import tidegate.core.settings.Environment;

/** What tests begin with. */
public final class Given {

  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "CALENDAR",
          """
          {"zone":"Asia/Seoul","baseline":2,"max":20,
           "peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":10}]}\
          """,
          "HOOK_AFTER_ALLOW_TEST_TRAFFIC",
          "CodeDeployHook_tide_AfterAllowTestTraffic",
          "HOOK_BEFORE_ALLOW_TRAFFIC",
          "CodeDeployHook_tide_BeforeAllowTraffic",
          "HOOK_AFTER_ALLOW_TRAFFIC",
          "CodeDeployHook_tide_AfterAllowTraffic");

  private Given() {}

  public static Settings settings() {
    return settings("LANGUAGE", "en");
  }

  public static Settings settings(String name, String value) {
    var variables = new HashMap<>(ENVIRONMENT);
    variables.put(name, value);
    var environment = new Environment(variables);
    Settings settings = Settings.from(environment);
    environment.check();
    return settings;
  }
}
