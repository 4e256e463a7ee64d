package tidegate.probe.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page holds, it is read to its end, and in time. */
final class MarkupFuzzTest {
  private static final int ROUNDS = 4_000;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<!",
          "<?",
          "\"",
          "'",
          "=",
          "/",
          " ",
          "\n",
          "&",
          "&#",
          ";",
          "&#x10ffff;",
          "&#999999;",
          "<script",
          "</script",
          "<style>",
          "</style>",
          "<title>",
          "<img src=",
          "srcset=",
          "style=",
          "url(",
          "image-set(",
          "@import ",
          "@namespace ",
          "/*",
          "*/",
          "\\",
          "`",
          "http://",
          "https:\\/\\/a.example",
          "<body class=",
          "<base href=",
          "data-src=",
          "<meta http-equiv=",
          "<svg>",
          "\ud800",
          "\ufffd",
          "é",
          "???",
          "\0");

  @Test
  void neverThrows() {
    var random = new Random(20261128);
    Instant start = Instant.now();
    for (int round = 0; round < ROUNDS; round++) {
      var html = new StringBuilder();
      int pieces = random.nextInt(80);
      for (int i = 0; i < pieces; i++) {
        html.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      try {
        Markup.of(html.toString());
        Css.loads(html.toString());
        ScriptText.of(html.toString());
      } catch (RuntimeException | StackOverflowError broken) {
        throw new AssertionError("on " + html, broken);
      }
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
  }

  /**
   * A page of one piece, two million characters long: the reader is linear or it is caught here.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a ",
        "<!--",
        "<script>",
        "<style>",
        "url(",
        "image-set(",
        "@namespace ",
        "\"",
        "`",
        "<img srcset='a,",
        "<base href=",
        "&#",
        "<body class='a ",
        "data-src=",
        "/*",
        "\\"
      })
  void isReadInTimeHoweverOftenItSaysOneThing(String piece) {
    String page = piece.repeat((2 << 20) / piece.length());
    Instant start = Instant.now();
    Markup.of(page);
    Markup.of("<style>" + page);
    Markup.of("<script>" + page);
    assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
  }
}
