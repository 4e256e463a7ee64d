package tidegate.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagPatternTest {

  @ParameterizedTest
  @CsvSource({
    "release-*, release-1, true",
    "release-*, release-, true",
    "release-*, prerelease-1, false",
    "v*.*, v1.2, true",
    "v*.*, v12, false",
    "v1.2, v1x2, false",
    "*, anything, true",
  })
  void aStarStandsForAnyTextAndNothingElseIsSpecial(String glob, String tag, boolean meant) {
    assertThat(new TagPattern(glob).matches(tag)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "release/*", "release-?", "a b", "[x]"})
  void refusesWhatNoTagCanBe(String glob) {
    assertThatThrownBy(() -> new TagPattern(glob)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longTagsAreNoTrouble() {
    assertThat(new TagPattern("*-*-*-*").matches("a".repeat(127) + "-")).isFalse();
  }
}
