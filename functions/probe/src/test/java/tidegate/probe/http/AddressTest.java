package tidegate.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {

  private static final Address PAGE =
      Address.parse("https://Example.com/blog/post/?p=1#top").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "/a.css, https://example.com/a.css",
    "a.css, https://example.com/blog/post/a.css",
    "?q=2, https://example.com/blog/post/?q=2",
    "#here, https://example.com/blog/post/?p=1",
    "//cdn.example/x, https://cdn.example/x",
    "http://example.com:8080, http://example.com:8080/",
    "https://EXAMPLE.com:443/x, https://example.com/x",
    "/조수 와/문, https://example.com/%EC%A1%B0%EC%88%98%20%EC%99%80/%EB%AC%B8",
    "https://user:secret@example.com/, https://example.com/",
  })
  void resolvesWhatPagesReferTo(String reference, String address) {
    assertThat(PAGE.at(reference)).hasToString("Optional[" + address + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:a@example.com", "javascript:void(0)", "data:text/css,x", "tel:1"})
  void leavesOtherSchemesAlone(String reference) {
    assertThat(PAGE.at(reference)).isEmpty();
  }

  @Test
  void letsNothingIntoTheRequestLineThatCouldEndIt() {
    assertThat(PAGE.at("/x HTTP/1.1\r\nX-Evil: 1").orElseThrow().target())
        .matches("[\\x21-\\x7e]+")
        .doesNotContain(" ");
  }

  @Test
  void tellsOriginsApart() {
    assertThat(PAGE.sameOrigin(Address.parse("https://example.com:443/").orElseThrow())).isTrue();
    assertThat(PAGE.sameOrigin(Address.parse("http://example.com/").orElseThrow())).isFalse();
    assertThat(PAGE.sameOrigin(Address.parse("https://example.com:8443/").orElseThrow())).isFalse();
    assertThat(PAGE.sameOrigin(Address.parse("https://example.com.evil.example/").orElseThrow()))
        .isFalse();
  }

  @Test
  void takesBothFormsOfANameForOneHost() {
    Address written = Address.parse("https://항구.example/a").orElseThrow();
    Address sent = Address.parse("https://xn--2e0bp27e.example/a").orElseThrow();
    assertThat(written).isEqualTo(sent);
    assertThat(written.authority()).isEqualTo("xn--2e0bp27e.example");
  }
}
