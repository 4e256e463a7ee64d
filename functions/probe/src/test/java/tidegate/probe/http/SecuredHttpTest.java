package tidegate.probe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.probe.http.Client.OK;
import static tidegate.probe.http.Client.http;
import static tidegate.probe.http.Client.refuses;
import static tidegate.probe.http.Client.soon;
import static tidegate.probe.site.RawServer.bytes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.probe.http.TransportException.Kind;
import tidegate.probe.site.Certificates;
import tidegate.probe.site.RawServer;

/** To one address in another's name, and only to who can prove that name. */
final class SecuredHttpTest {

  @TempDir private Path directory;

  @Test
  void connectsElsewhereAndVerifiesTheSitesName() throws Exception {
    Certificates right = Certificates.of("example.com", directory);
    try (RawServer server =
        RawServer.tls(right.server(), (_, out) -> out.write(bytes(OK + "\r\nTLS")))) {
      Answer answer = http(server, right.client()).get("/", Map.of(), soon(Duration.ofSeconds(10)));
      assertThat(answer.body().head()).isEqualTo("TLS");
      assertThat(answer.certificateLeft().orElseThrow()).isGreaterThan(Duration.ofDays(20));
      assertThat(server.heads())
          .singleElement()
          .asString()
          .contains("\r\nHost: example.com\r\n")
          .doesNotContain("X-Forwarded-Proto");
    }
  }

  /** Without endpoint identification, JSSE takes any certificate that it trusts. */
  @Test
  void refusesATrustedCertificateOfAnotherName() throws Exception {
    Certificates wrong = Certificates.of("other.example", directory);
    try (RawServer server =
        RawServer.tls(wrong.server(), (_, out) -> out.write(bytes(OK + "\r\nTLS")))) {
      assertThatThrownBy(
              () -> http(server, wrong.client()).get("/", Map.of(), soon(Duration.ofSeconds(10))))
          .isInstanceOfSatisfying(
              TransportException.class, refused -> assertThat(refused.kind()).isEqualTo(Kind.TLS));
      assertThat(server.heads()).isEmpty();
    }
  }

  @Test
  void refusesACertificateThatNobodyTrusts() throws Exception {
    Certificates right = Certificates.of("example.com", directory);
    try (RawServer server =
        RawServer.tls(right.server(), (_, out) -> out.write(bytes(OK + "\r\n")))) {
      refuses(Kind.TLS, server, Duration.ofSeconds(10));
    }
  }
}
