package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Language;
import tidegate.core.settings.Environment;

class SettingsTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "CLUSTER", "cluster",
          "SERVICE", "site",
          "APPLICATION", "application",
          "DEPLOYMENT_GROUP", "group",
          "TOPIC_ARN", "arn:topic",
          "PROBE_INSIDE_FUNCTION", "inside",
          "PROBE_OUTSIDE_FUNCTION", "outside");

  @Test
  void readsWhatTheTemplateSets() {
    var variables = new HashMap<>(GOOD);
    variables.put("LANGUAGE", "ko");
    variables.put("CALENDAR", "{\"zone\":\"Asia/Seoul\",\"baseline\":2,\"max\":20}");

    Settings settings = Settings.from(new Environment(variables));

    assertThat(settings.language()).isEqualTo(Language.KOREAN);
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
  }

  @Test
  void tellsTimesInUtcWhereThereIsNoCalendar() {
    assertThat(Settings.from(new Environment(GOOD)).zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() -> Settings.from(new Environment(Map.of("LANGUAGE", "fr"))))
        .hasMessageContainingAll(
            "CLUSTER is not set",
            "SERVICE is not set",
            "APPLICATION is not set",
            "DEPLOYMENT_GROUP is not set",
            "TOPIC_ARN is not set",
            "LANGUAGE is 'fr', not en or ko",
            "PROBE_INSIDE_FUNCTION is not set",
            "PROBE_OUTSIDE_FUNCTION is not set");
  }
}
