package tidegate.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class MediaTypeTest {
  @Test
  void takesCapitalsAsTheStandardDoes() {
    MediaType type = MediaType.parse("Text/HTML; Charset=\"UTF-8\"");
    assertThat(type.html()).isTrue();
    assertThat(type.charset()).contains(StandardCharsets.UTF_8);
  }

  @Test
  void knowsNoCharsetThatThereIsNot() {
    assertThat(MediaType.parse("text/html; charset=klingon").charset()).isEmpty();
    assertThat(MediaType.parse("").essence()).isEmpty();
  }
}
