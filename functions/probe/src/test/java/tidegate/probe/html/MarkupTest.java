package tidegate.probe.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is read as a browser reads it. */
final class MarkupTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='/a.png'>",
        "<IMG SRC=/a.png>",
        "<img data-src='/a.png'>",
        "<img data-lazy-src='/a.png'>",
        "<img srcset='/b.png 1x, /a.png 2x'>",
        "<source data-lazy-srcset='/a.png 2x'>",
        "<div data-bg='/a.png'>",
        "<section data-background-image='url(/a.png)'>",
        "<link rel=preload as=image imagesrcset='/a.png 1x'>",
        "<svg><image href='/a.png'/></svg>",
        "<svg><image xlink:href='/a.png'/></svg>",
        "<video poster=/a.png>",
        "<div style=\"background:image-set('/a.png' 1x)\">",
        "<style>@import '/a.png';</style>",
      })
  void findsWhatABrowserLoads(String html) {
    assertThat(Markup.of(html).resources()).contains("/a.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='/a.png'>",
        "<style>@namespace svg url(/a.png);</style>",
        "<style>@namespace \"/a.png\";</style>",
        "<style>/* url(/a.png) */</style>",
        "<template><img src='/a.png'></template>",
        "<noscript><img src='/a.png'></noscript>",
        "<svg><use href='#a.png'/></svg>",
        "<div data-bg='blue'>",
        "<!-- <img src='/a.png'> -->",
        "<textarea><img src='/a.png'></textarea>",
      })
  void leavesWhatABrowserDoesNotLoad(String html) {
    assertThat(Markup.of(html).resources()).isEmpty();
  }

  @Test
  void readsWhatScriptsAreToldToAsk() {
    assertThat(
            Markup.of(
                    "<script>var a = {\"ajax_url\":\"http:\\/\\/example.com\\/wp-admin\\/x.php\"};"
                        + " var b = '<img src=\"http://example.com/text.png\">'; // it's fine\n"
                        + " var c = 'http://example.com/c';</script>"
                        + "<script type='application/ld+json'>{\"@id\":\"http://schema.org\"}"
                        + "</script>")
                .settings())
        .containsExactly("http://example.com/wp-admin/x.php", "http://example.com/c");
  }

  @Test
  void countsLettersThatWereEncodedTwice() {
    String twice =
        new String(
            "항구는 조용합니다".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.Charset.forName("windows-1252"));
    assertThat(Markup.of("<p>" + twice).letters().doubled()).isGreaterThan(5);
    assertThat(Markup.of("<p>항구는 조용합니다 à côté, Größe, Ærø").letters().doubled()).isZero();
  }
}
