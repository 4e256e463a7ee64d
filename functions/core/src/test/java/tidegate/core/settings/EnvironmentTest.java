package tidegate.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Language;

class EnvironmentTest {

  @Test
  void readsWhatIsSet() {
    var environment =
        new Environment(
            Map.of("A", " text ", "B", "PT30M", "C", "7", "D", "0.25", "LANGUAGE", "ko"));

    assertThat(environment.text("A")).isEqualTo("text");
    assertThat(environment.duration("B", Duration.ZERO)).isEqualTo(Duration.ofMinutes(30));
    assertThat(environment.number("C", 0)).isEqualTo(7);
    assertThat(environment.decimal("D", 0)).isEqualTo(0.25);
    assertThat(environment.parsed("LANGUAGE", Language.ENGLISH, "en or ko", Language::parse))
        .isEqualTo(Language.KOREAN);
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @Test
  void anEmptyVariableCountsAsNotSet() {
    var environment = new Environment(Map.of("A", "", "B", " ", "C", ""));

    assertThat(environment.text("A", "otherwise")).isEqualTo("otherwise");
    assertThat(environment.duration("B", Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
    assertThat(environment.number("C", 4)).isEqualTo(4);
    assertThat(environment.decimal("D", 0.5)).isEqualTo(0.5);
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @Test
  void namesEveryFaultAtOnce() {
    var environment =
        new Environment(
            Map.of("B", "2 hours", "C", "7.5", "D", "much", "E", "PT-1H", "LANGUAGE", "fr"));
    environment.text("A");
    environment.duration("B", Duration.ZERO);
    environment.number("C", 0);
    environment.decimal("D", 0);
    environment.duration("E", Duration.ZERO);
    environment.parsed("LANGUAGE", Language.ENGLISH, "en or ko", Language::parse);

    assertThatThrownBy(environment::check)
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "cannot start: A is not set; B is '2 hours', not a duration such as PT2H; "
                + "C is '7.5', not a whole number; D is 'much', not a number; "
                + "E is 'PT-1H', not a duration such as PT2H; LANGUAGE is 'fr', not en or ko");
  }

  @Test
  void takesOverEveryFaultThatAParserNames() {
    var environment = new Environment(Map.of("CALENDAR", "{}"));

    String calendar =
        environment.parsed(
            "CALENDAR",
            "none",
            "a calendar",
            _ -> {
              throw new SettingsException("bad calendar", List.of("no zone", "no peaks"));
            });

    assertThat(calendar).isEqualTo("none");
    assertThatThrownBy(environment::check)
        .hasMessage("cannot start: CALENDAR: no zone; CALENDAR: no peaks");
  }

  @Test
  void aParsersOwnBugIsNotTakenForABadSetting() {
    var environment = new Environment(Map.of("A", "x"));

    assertThatThrownBy(() ->
            environment.parsed(
                "A",
                "",
                "anything",
                _ -> {
                  throw new IllegalStateException("bug");
                }))
        .isInstanceOf(IllegalStateException.class);
  }
}
