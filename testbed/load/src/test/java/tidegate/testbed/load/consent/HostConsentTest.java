package tidegate.testbed.load.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.testbed.load.LoadException;
import tidegate.testbed.load.http.Reply;

/** By numbers of documentation (RFC 5737), so that no test asks a name server. */
class HostConsentTest {
  private static final URI SITE = URI.create("https://192.0.2.1:8443/blog/");

  private final List<URI> asked = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080/", "http://localhost/", "http://[::1]:8080/"})
  void thisMachineNeedsNotAgree(String site) {
    assertThat(ask(site, answer(404, "", Map.of()), Optional.empty())).contains("is this machine");
    assertThat(asked).isEmpty();
  }

  @Test
  void aHostAgreesByItsOwnNameInAFile() {
    assertThat(ask(SITE.toString(), answer(200, "192.0.2.1\n", Map.of()), Optional.empty()))
        .contains("192.0.2.1 agrees");
    assertThat(asked)
        .containsExactly(URI.create("https://192.0.2.1:8443/.well-known/tidegate-load-test"));
  }

  @Test
  void aHostAgreesByItsOwnNameInAHeader() {
    assertThat(
            ask(
                SITE.toString(),
                answer(404, "", Map.of(HostConsent.HEADER, "192.0.2.1")),
                Optional.empty()))
        .contains("192.0.2.1 agrees");
  }

  @Test
  void asksByHttpsWhereTheSiteIsAskedByHttp() {
    var nobody = new Reply.Failed("no connection");
    assertThatThrownBy(() -> ask("http://192.0.2.1:8080/", nobody, Optional.empty()))
        .isInstanceOf(LoadException.class)
        .hasMessageContainingAll("no connection", "--i-am-allowed 192.0.2.1", HostConsent.HEADER);
    assertThat(asked)
        .containsExactly(URI.create("https://192.0.2.1/.well-known/tidegate-load-test"));
  }

  @Test
  void anotherHostsNameIsNoConsent() {
    refuses(answer(200, "192.0.2.2", Map.of(HostConsent.HEADER, "192.0.2.2")));
  }

  @Test
  void aPageThatMentionsTheNameIsNoConsent() {
    refuses(answer(200, "<h1>192.0.2.1</h1>", Map.of()));
  }

  @Test
  void anErrorPageOrARedirectIsNoConsent() {
    refuses(answer(404, "192.0.2.1", Map.of()));
    refuses(answer(302, "", Map.of("Location", "https://192.0.2.2/")));
    assertThat(asked).hasSize(2);
  }

  @Test
  void aTypedYesNeedsNoAnswer() {
    assertThat(ask(SITE.toString(), answer(404, "", Map.of()), Optional.of("192.0.2.1")))
        .contains("you said that you are allowed");
    assertThat(asked).isEmpty();
  }

  private void refuses(Reply reply) {
    assertThatThrownBy(() -> ask(SITE.toString(), reply, Optional.empty()))
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("has not agreed");
  }

  private String ask(String site, Reply reply, Optional<String> allowed) {
    return new HostConsent(
            address -> {
              asked.add(address);
              return reply;
            })
        .ask(URI.create(site), allowed);
  }

  private static Reply answer(int status, String body, Map<String, String> headers) {
    var all = new java.util.TreeMap<String, List<String>>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Reply.Answered(status, HttpHeaders.of(all, (_, _) -> true), body);
  }
}
