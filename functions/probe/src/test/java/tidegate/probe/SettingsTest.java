package tidegate.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.probe.http.Destination;

final class ProbeSettingsTest {

  @Test
  void needsNothingButTheSitesAddress() {
    Settings settings = Settings.from(Map.of("SITE_URL", "https://Example.com/blog/"));
    assertThat(settings.site()).hasToString("https://example.com/blog");
    assertThat(settings.production()).isEqualTo(new Destination("example.com", 443, true));
    assertThat(settings.test()).isEmpty();
    assertThat(settings.database()).isEmpty();
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() ->
            Settings.from(
                Map.of(
                    "SITE_URL", "example.com",
                    "TEST_ADDRESS", "alb:99999",
                    "DB_HOST", "db",
                    "DB_AUTH", "kerberos",
                    "TABLE_PREFIX", "wp_; DROP TABLE wp_users",
                    "PARALLELISM", "0",
                    "BASIC_AUTH", "nobody")))
        .hasMessageContainingAll(
            "SITE_URL",
            "TEST_ADDRESS",
            "DB_NAME",
            "DB_USER",
            "DB_AUTH",
            "TABLE_PREFIX",
            "PARALLELISM",
            "BASIC_AUTH");
  }

  @Test
  void asksForAPasswordOnlyWhereNoTokenIsSigned() {
    Map<String, String> iam =
        Map.of("SITE_URL", "https://e.com", "DB_HOST", "db", "DB_NAME", "wp", "DB_USER", "probe");
    assertThat(Settings.from(iam).database().orElseThrow().password()).isEmpty();
  }

  @Test
  void speaksTlsAsTheSiteDoesUnlessToldOtherwise() {
    var settings =
        Settings.from(
            Map.of(
                "SITE_URL", "https://e.com",
                "PRODUCTION_ADDRESS", "alb.internal:8443",
                "TEST_ADDRESS", "http://127.0.0.1:8080"));
    assertThat(settings.production()).isEqualTo(new Destination("alb.internal", 8443, true));
    assertThat(settings.test()).contains(new Destination("127.0.0.1", 8080, false));
  }
}
