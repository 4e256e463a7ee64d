package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.settings.Environment;
import tidegate.core.settings.SettingsException;

class SettingsTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "HOOK", "BeforeAllowTraffic",
          "CLUSTER", "cluster",
          "SERVICE", "site",
          "APPLICATION", "application",
          "DEPLOYMENT_GROUP", "group",
          "CALENDAR", "{\"zone\":\"Asia/Seoul\",\"baseline\":2,\"max\":20}",
          "PROBE_INSIDE_FUNCTION", "inside",
          "PROBE_OUTSIDE_FUNCTION", "outside");

  @Test
  void readsWhatTheTemplateSets() {
    Settings settings = Settings.from(new Environment(GOOD));

    assertThat(settings.hook()).isEqualTo(Hook.BEFORE_ALLOW_TRAFFIC);
    assertThat(settings.hotfixTags().matches("hotfix-7")).isTrue();
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
            "SERVICE is not set",
            "APPLICATION is not set",
            "DEPLOYMENT_GROUP is not set",
            "CALENDAR is not set",
            "PROBE_INSIDE_FUNCTION is not set",
            "PROBE_OUTSIDE_FUNCTION is not set");
  }

  @Test
  void neverGuessesWhichHookItIs() {
    var variables = new HashMap<>(GOOD);
    variables.remove("HOOK");

    assertThatThrownBy(() -> Settings.from(new Environment(variables)))
        .hasMessage("cannot start: HOOK is not set");
  }
}
