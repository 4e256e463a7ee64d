package tidegate.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidegate.core.notice.Language;
import tidegate.core.settings.Environment;
import tidegate.core.settings.Setting;
import tidegate.core.settings.SettingsException;

class SiteTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "SITE_URL", "https://www.shop.example.com",
          "CLUSTER", "cluster",
          "SERVICE", "site",
          "APPLICATION", "application",
          "DEPLOYMENT_GROUP", "group",
          "REPOSITORY", "repository",
          "TOPIC_ARN", "arn:topic",
          "CALENDAR", "{\"zone\":\"Asia/Seoul\",\"baseline\":2,\"max\":20}");

  @Test
  void readsWhatTheTemplateSets() {
    var environment = new Environment(GOOD);

    Site site = environment.checked(Site.from(environment));

    assertThat(site.name()).isEqualTo("shop");
    assertThat(site.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    assertThat(site.language()).isEqualTo(Language.ENGLISH);
    assertThat(site.longestRollout()).isEqualTo(Duration.ofHours(2));
    assertThat(site.releases().hotfixes().matches("hotfix-7")).isTrue();
  }

  @Test
  void namesEveryFaultAtOnceWithThoseOfTheFunction() {
    var environment =
        new Environment(
            Map.of(
                "CALENDAR",
                "{}",
                "LONGEST_ROLLOUT",
                "long",
                "SITE_URL",
                "shop",
                "B",
                "x",
                "REGISTRY_ACCOUNT",
                "4444"));
    Setting<Site> site = Site.from(environment);
    Setting<Integer> own = environment.required("B", "a whole number", Integer::valueOf);

    assertThatThrownBy(() -> environment.checked(() -> site.get().stage() + own.get()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "SITE_URL is 'shop', not an address such as https://example.com",
            "CLUSTER is not set",
            "SERVICE is not set",
            "APPLICATION is not set",
            "DEPLOYMENT_GROUP is not set",
            "REPOSITORY is not set",
            "TOPIC_ARN is not set",
            "CALENDAR: zone is missing",
            "CALENDAR: baseline is missing",
            "LONGEST_ROLLOUT is 'long'",
            "REGISTRY_ACCOUNT is '4444', not an account's twelve digits",
            "B is 'x', not a whole number");
  }

  @Test
  void nothingStandsInForACalendarThatIsNotSet() {
    var variables = new HashMap<>(GOOD);
    variables.remove("CALENDAR");
    var environment = new Environment(variables);
    Setting<Site> site = Site.from(environment);

    assertThatThrownBy(site::get).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(environment::check).hasMessage("cannot start: CALENDAR is not set");
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example.com, prod, shop",
    "https://www.example.com/blog, prod, example",
    "https://EXAMPLE.com:8443, prod, example",
    "https://쇼핑.kr, prod, 쇼핑",
    "https://shop.example.com, staging, shop/staging",
    "https://staging.example.com, staging, staging",
    "https://averyveryverylongname.example.com, prod, averyveryverylongnam",
    "https://averyveryverylongname.example.com, staging, averyveryver/staging",
    "'', prod, site",
  })
  void namesASiteAsAPersonDoes(String url, String stage, String name) {
    assertThat(Site.name(url, stage)).isEqualTo(name);
  }
}
