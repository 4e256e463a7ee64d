package tidegate.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTextTest {

  private static final String AWS_TAG_VALUE = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain words stay as they are",
        "home isn't \"https://shop.example/\" (it's http://10.0.0.1:8080/?p=1&q=%20#x)",
        "오류: 사이트 주소가 다릅니다",
        "a=3D",
        "tab\tand\nline 😀"
      })
  void readsBackWhole(String text) {
    assertThat(TagText.encode(text)).matches(AWS_TAG_VALUE);
    assertThat(TagText.decode(TagText.encode(text))).isEqualTo(text);
  }

  @Test
  void leavesWordsReadable() {
    assertThat(TagText.encode("siteurl is 'http://x:8080'"))
        .isEqualTo("siteurl is =27http://x:8080=27");
  }

  @Test
  void cutsWhatDoesNotFitBetweenCharacters() {
    String tag = TagText.encode("x".repeat(250) + "'''");

    assertThat(tag).isEqualTo("x".repeat(250) + "=27...");
    assertThat(TagText.decode(tag)).isEqualTo("x".repeat(250) + "'...");
  }

  @Test
  void keepsATextOfExactlyTheLongestLength() {
    assertThat(TagText.encode("x".repeat(256))).isEqualTo("x".repeat(256));
  }

  @Test
  void readsTagsThatSomebodyElseWrote() {
    assertThat(TagText.decode("a=b = =4 =zz ==27 =2")).isEqualTo("a=b = =4 =zz =' =2");
  }

  @RepeatedTest(200)
  void neverWritesWhatAwsRefuses(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    String text =
        random
            .ints(random.nextInt(400), 1, 0x1_0000)
            .filter(c -> !Character.isSurrogate((char) c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertThat(TagText.encode(text)).matches(AWS_TAG_VALUE);
  }
}
