package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.settings.Environment;

class SettingsTest {

  private final Map<String, String> variables =
      new HashMap<>(
          Map.of(
              "SITE_URL", "https://shop.example.com",
              "CLUSTER", "cluster",
              "SERVICE", "site",
              "APPLICATION", "application",
              "DEPLOYMENT_GROUP", "group",
              "REPOSITORY", "repository",
              "TOPIC_ARN", "arn:topic",
              "CALENDAR", "{\"zone\":\"Asia/Seoul\",\"baseline\":2,\"max\":20}"));

  {
    variables.put("PROBE_INSIDE_FUNCTION", "inside");
    variables.put("PROBE_OUTSIDE_FUNCTION", "outside");
    variables.put("ROLLOUT_FUNCTION", "shop-rollout");
  }

  @Test
  void readsWhatTheTemplateSets() {
    Settings settings = Settings.from(new Environment(variables));

    assertThat(settings.site().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    assertThat(settings.probeInside()).isEqualTo("inside");
    assertThat(settings.probeOutside()).isEqualTo("outside");
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() -> Settings.from(new Environment(Map.of("LANGUAGE", "fr"))))
        .hasMessageContainingAll(
            "CLUSTER is not set",
            "CALENDAR is not set",
            "LANGUAGE is 'fr', not en or ko",
            "PROBE_INSIDE_FUNCTION is not set",
            "PROBE_OUTSIDE_FUNCTION is not set",
            "ROLLOUT_FUNCTION is not set");
  }
}
