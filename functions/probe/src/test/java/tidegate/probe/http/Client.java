package tidegate.probe.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.probe.site.RawServer.bytes;

import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.assertj.core.api.Assertions;
import tidegate.probe.site.RawServer;

/** The client as these tests use it. */
final class Client {

  static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  private static final Address SITE = Address.parse("https://example.com").orElseThrow();

  private Client() {}

  static Answer get(Writer writer) throws Exception {
    try (RawServer server = RawServer.plain((_, out) -> writer.write(out))) {
      return http(server, systemTrust()).get("/", Map.of(), soon(Duration.ofSeconds(20)));
    }
  }

  static void refuses(TransportException.Kind kind, Writer writer) {
    assertThatThrownBy(() -> get(writer))
        .isInstanceOfSatisfying(
            TransportException.class,
            refused -> Assertions.assertThat(refused.kind()).isEqualTo(kind));
  }

  static void refuses(TransportException.Kind kind, RawServer server, Duration patience) {
    refuses(kind, server.destination(), patience);
  }

  static void refuses(TransportException.Kind kind, Destination where, Duration patience) {
    assertThatThrownBy(() -> http(where, systemTrust()).get("/", Map.of(), soon(patience)))
        .isInstanceOfSatisfying(
            TransportException.class,
            refused -> Assertions.assertThat(refused.kind()).isEqualTo(kind));
  }

  static SocketHttp http(RawServer server, SSLSocketFactory tls) {
    return http(server.destination(), tls);
  }

  private static SocketHttp http(Destination where, SSLSocketFactory tls) {
    return new SocketHttp(SITE, where, tls, Map.of("User-Agent", "test"));
  }

  static SSLSocketFactory systemTrust() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  static Deadline soon(Duration time) {
    return Deadline.in(time, InstantSource.system());
  }

  static void endless(OutputStream out) throws Exception {
    byte[] some = bytes("x".repeat(64 << 10));
    while (true) {
      out.write(some);
    }
  }

  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws Exception;
  }
}
