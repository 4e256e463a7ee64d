package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.settings.Environment;
import tidegate.core.settings.SettingsException;
import tidegate.gate.observe.Hook;

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
    variables.put("HOOK", "BeforeAllowTraffic");
    variables.put("PROBE_INSIDE_FUNCTION", "inside");
    variables.put("PROBE_OUTSIDE_FUNCTION", "outside");
  }

  @Test
  void readsWhatTheTemplateSets() {
    Settings settings = Settings.from(new Environment(variables));

    assertThat(settings.hook()).isEqualTo(Hook.BEFORE_ALLOW_TRAFFIC);
    assertThat(settings.site().name()).isEqualTo("shop");
    assertThat(settings.probeInside()).isEqualTo("inside");
    assertThat(settings.probeOutside()).isEqualTo("outside");
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() -> Settings.from(new Environment(Map.of("HOOK", "AfterInstall"))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "HOOK is 'AfterInstall', not a hook with a gate",
            "CLUSTER is not set",
            "CALENDAR is not set",
            "PROBE_INSIDE_FUNCTION is not set",
            "PROBE_OUTSIDE_FUNCTION is not set");
  }

  @Test
  void neverGuessesWhichHookItIs() {
    variables.remove("HOOK");

    assertThatThrownBy(() -> Settings.from(new Environment(variables)))
        .hasMessage("cannot start: HOOK is not set");
  }
}
