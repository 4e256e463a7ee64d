package tidegate.probe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.probe.http.Client.OK;
import static tidegate.probe.http.Client.http;
import static tidegate.probe.http.Client.refuses;
import static tidegate.probe.http.Client.soon;
import static tidegate.probe.http.Client.systemTrust;
import static tidegate.probe.site.RawServer.bytes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
              TransportException.class,
              refused ->
                  assertThat(refused)
                      .hasMessageContaining("is for another name than example.com")
                      .extracting(TransportException::kind)
                      .isEqualTo(Kind.TLS));
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

  @Test
  void saysThatNobodySignedACertificate() throws Exception {
    Certificates right = Certificates.of("example.com", directory);
    try (RawServer server = RawServer.tls(right.server(), (_, out) -> out.write(bytes(OK)))) {
      assertThatThrownBy(
              () -> http(server, systemTrust()).get("/", Map.of(), soon(Duration.ofSeconds(10))))
          .hasMessageContaining("signed by nobody whom browsers trust");
    }
  }

  @Test
  void saysThatHttpAnswersWhereHttpsWasAsked() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> answerWithoutTls(server));
      var site = Address.parse("https://example.com").orElseThrow();
      var there = new Destination("127.0.0.1", server.getLocalPort(), /* tls= */ true);
      assertThatThrownBy(() ->
              new SocketHttp(site, there, systemTrust(), Map.of())
                  .get("/", Map.of(), soon(Duration.ofSeconds(10))))
          .hasMessageContaining("does not speak TLS: it answers http where https was asked");
    }
  }

  private static void answerWithoutTls(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(bytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
      socket.getOutputStream().flush();
      socket.getInputStream().readAllBytes();
    } catch (IOException _) {
      // The client has gone away, as it should.
    }
  }
}
