package tidegate.probe.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var a = {\"ajax_url\":\"http:\\/\\/x.test\\/wp-admin\\/admin-ajax.php\"};",
        "fetch('http://x.test/orders')",
        "r.open('POST', 'http://x.test/orders')",
        "jQuery.ajax({type: 'POST', url: 'http://x.test/orders.php'})",
        "s.src = `http://x.test/a`",
        "var api = \"http://x.test/v1\";",
        "new WebSocket('ws://x.test/live')",
        "JSON.parse('{\"root\":\"http:\\\\/\\\\/x.test\\\\/wp-json\\\\/\"}')",
        "JSON.parse(decodeURIComponent('%7B%22root%22%3A%22http%3A%5C%2F%5C%2Fx.test%5C%2F%22%7D'))",
        "{\"a\":\"http:\\u002F\\u002Fx.test\\x2Fwp-json/\"}",
        "var r = /\\/\\/x/, a = 'http://x.test/wp-json/'",
      })
  void findsWhatScriptsAsk(String script) {
    assertThat(ScriptText.of(script).told())
        .singleElement()
        .satisfies(told -> assertThat(told.asked()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this.page.url = 'http://x.test/rye/'",
        "Kakao.Share.sendDefault({content: {imageUrl: 'http://x.test/a.png'}})",
        "navigator.share({url: 'http://x.test/'})",
        "{\"@context\":\"http://x.test/context.json\"}",
        "{\"permalink\":\"http://x.test/rye/\",\"id\":\"http://x.test/?p=12\"}",
        "gtag('config', 'G-1', {'page_location': 'http://x.test/rye/'})",
        "var pages = ['http://x.test/rye/']",
      })
  void knowsLinksFromWhatScriptsAsk(String script) {
    assertThat(ScriptText.of(script).told()).noneMatch(ScriptText.Told::asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// var a = 'http://x.test/wp-json/';",
        "/* 'http://x.test/a' */ let b; // it's 'http://x.test/b'",
        "location.origin === 'http://localhost:3000'",
        "['http://localhost:3000'].includes(location.origin)",
        "a = location.hostname == 'localhost' ? 'http://localhost:3000' : b",
        "a = 'https:' == location.protocol ? b : 'http://x.test/a.js'",
        "if (location.host.indexOf('127.0.0.1') === 0) { a = 'http://127.0.0.1/v1' }",
        "if (location.protocol === 'https:') { a = b } else { a = 'http://x.test/c.js' }",
      })
  void leavesOutWhatIsNotAskedHere(String script) {
    assertThat(ScriptText.of(script).told()).isEmpty();
  }

  @Test
  void findsMarkupThatIsWritten() {
    assertThat(
            ScriptText.of(
                    "document.write('<img src=\"http://x.test/a\">'); var a = '<img src=http://b>';"
                        + " {\"image_html\":\"<img src=http:\\/\\/c>\"}")
                .markup())
        .containsExactly("<img src=\"http://x.test/a\">", "<img src=http://c>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.location.href = 'https://x.test/'",
        "var a = 1; location.replace(\"https://x.test/\");",
      })
  void findsWhereAScriptLeadsEverybody(String script) {
    assertThat(ScriptText.of(script).lead()).contains("https://x.test/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (phone) location.href = 'https://x.test/'",
        "function order() { location = 'https://x.test/' }",
        "phone && (location.href = 'https://x.test/')",
        "button.onclick = () => location.assign('https://x.test/')",
        "var location = 'https://x.test/'",
      })
  void knowsAVisitorsClickFromALead(String script) {
    assertThat(ScriptText.of(script).lead()).isEmpty();
  }
}
