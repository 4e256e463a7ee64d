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
        "<!-- a --!><img src='/a.png'><!-- -->",
        "<!--><img src='/a.png'><!-- -->",
        "<image src='/a.png'>",
        "<style>a{background:url(\\2f a.png)}</style>",
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
        "<!-- -- > --> --",
        "<iframe><img src='/a.png'></iframe>",
        "<noembed><img src='/a.png'></noembed>",
        "<noframes><img src='/a.png'></noframes>",
        "<script>a</scripts><img src='/a.png'></script>",
      })
  void leavesWhatABrowserDoesNotLoad(String html) {
    assertThat(Markup.of(html).resources()).isEmpty();
  }

  @Test
  void takesTheLanguageOfTheDocumentAndNotOfOneInAnArticle() {
    assertThat(Markup.of("<html lang=en><body class=a><html lang=fr><body class=b>"))
        .satisfies(page -> {
          assertThat(page.language()).isEqualTo("en");
          assertThat(page.classes()).containsExactly("a");
        });
  }

  @Test
  void takesAPageThatAScriptFillsForNoBlankOne() {
    assertThat(Markup.of("<div id=root></div><script src=/app.js></script>").blank()).isFalse();
    assertThat(Markup.of("<div id=root></div>").blank()).isTrue();
    assertThat(Markup.of("<div class=site></div><script src=/app.js></script>").blank()).isTrue();
  }

  @Test
  void findsShortcodesThatNobodyReplaced() {
    assertThat(
            Markup.of("<p>[gallery ids=&#8221;1,2&#8243;] [form id=\"2\"] [sic] [a b] [1=2]</p>")
                .shortcodes())
        .containsExactlyInAnyOrder("gallery", "form");
  }

  @Test
  void countsEntitiesThatWereEscapedTwice() {
    assertThat(Markup.of("<p>it&amp;#8217;s &amp;eacute; R&amp;D &amp; co</p>").letters().escaped())
        .isEqualTo(2);
  }

  @Test
  void readsImportMapsAsBrowsersDo() {
    assertThat(
            Markup.of(
                    "<script type=importmap>{\"imports\":{\"a\":\"http://example.com/a\"}}</script>")
                .handed()
                .asked())
        .containsExactly("http://example.com/a");
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
                .handed()
                .asked())
        .containsExactly("http://example.com/wp-admin/x.php", "http://example.com/c");
  }

  @Test
  void countsLettersThatWereEncodedTwice() {
    String twice =
        new String(
            "항구는 조용합니다".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(Markup.of("<p>" + twice).letters().doubled()).isEqualTo("항구는조용합니다");
    assertThat(Markup.of("<p>항구는 조용합니다 à côté, Größe, Ærø").letters().doubled()).isEmpty();
  }
}
