package tidegate.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void readsTheTwoCodesAndNoOther() {
    assertThat(Language.parse("en")).isEqualTo(Language.ENGLISH);
    assertThat(Language.parse("ko")).isEqualTo(Language.KOREAN);
    assertThatThrownBy(() -> Language.parse("KO")).isInstanceOf(IllegalArgumentException.class);
  }
}
