package tidegate.probe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.probe.site.RawServer.bytes;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.probe.http.TransportException.Kind;
import tidegate.probe.site.Certificates;
import tidegate.probe.site.RawServer;

/** The client against servers as they are met in life, and worse ones. */
final class SocketHttpTest {

  private static final Address SITE = Address.parse("https://example.com").orElseThrow();
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @TempDir private Path directory;

  @Test
  void readsABodyOfTheLengthThatItSays() throws Exception {
    Answer answer = get(out -> out.write(bytes(OK + "Content-Length: 5\r\n\r\nhello and more")));
    assertThat(answer.body().head()).isEqualTo("hello");
    assertThat(answer.body().whole()).isTrue();
  }

  @Test
  void readsChunks() throws Exception {
    Answer answer =
        get(out ->
            out.write(
                bytes(
                    OK
                        + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")));
    assertThat(answer.body().head()).isEqualTo("abcde");
  }

  @Test
  void readsToTheConnectionsEnd() throws Exception {
    assertThat(get(out -> out.write(bytes(OK + "\r\nuntil the end"))).body().head())
        .isEqualTo("until the end");
  }

  @Test
  void unpacksGzip() throws Exception {
    byte[] packed = gzip("물때".getBytes(StandardCharsets.UTF_8));
    Answer answer =
        get(out -> {
          out.write(
              bytes(
                  OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n"));
          out.write(packed);
        });
    assertThat(answer.body().head()).isEqualTo("물때");
  }

  @Test
  void readsTheCharacterSetThatTheAnswerNames() throws Exception {
    Answer answer =
        get(out -> {
          out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=EUC-KR\r\n\r\n"));
          out.write("물때".getBytes(Charset.forName("EUC-KR")));
        });
    assertThat(answer.body().head()).isEqualTo("물때");
  }

  @Test
  void passesOverInterimAnswers() throws Exception {
    Answer answer =
        get(out ->
            out.write(
                bytes(
                    "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                        + OK
                        + "Content-Length: 1\r\n\r\nx")));
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void doesNotTakeABrokenOffAnswerForAWholeOne() {
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Length: 100\r\n\r\nhalf")));
    refuses(
        Kind.BROKEN, out -> out.write(bytes(OK + "Transfer-Encoding: chunked\r\n\r\n10\r\nabc")));
    refuses(Kind.BROKEN, out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Ty")));
    refuses(Kind.BROKEN, out -> out.write(new byte[0]));
    byte[] packed = gzip("x".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    refuses(
        Kind.BROKEN,
        out -> {
          out.write(bytes(OK + "Content-Encoding: gzip\r\n\r\n"));
          out.write(packed, 0, packed.length - 9);
        });
  }

  @Test
  void refusesWhatIsNotHttp() {
    refuses(Kind.BROKEN, out -> out.write(bytes("SSH-2.0-OpenSSH_9.2\r\n")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Length: many\r\n\r\n")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Length: -1\r\n\r\n")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Encoding: br\r\n\r\nxyz")));
  }

  @Test
  void refusesAFloodOfHeaders() {
    refuses(
        Kind.BROKEN,
        out -> {
          out.write(bytes("HTTP/1.1 200 OK\r\n"));
          for (int i = 0; i < 1_000_000; i++) {
            out.write(bytes("X-Flood-" + i + ": " + "y".repeat(50) + "\r\n"));
          }
        });
    refuses(
        Kind.BROKEN,
        out -> {
          out.write(bytes("HTTP/1.1 200 OK\r\nX-Long: "));
          endless(out);
        });
  }

  @Test
  void stopsReadingABodyThatDoesNotEnd() throws Exception {
    Answer answer =
        get(out -> {
          out.write(bytes(OK + "\r\n"));
          endless(out);
        });
    assertThat(answer.body().ended()).isFalse();
    assertThat(answer.body().head()).hasSizeLessThanOrEqualTo(Limits.KEPT_BYTES);
  }

  @Test
  void stopsUnpackingABomb() throws Exception {
    byte[] bomb = bomb();
    Answer answer =
        get(out -> {
          out.write(
              bytes(OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n"));
          out.write(bomb);
        });
    assertThat(answer.body().ended()).isFalse();
    assertThat(answer.body().length()).isLessThan(2 * Limits.MOST_BYTES);
  }

  @Test
  void keepsTheTailOfALongPage() throws Exception {
    Answer answer =
        get(out -> {
          out.write(bytes(OK + "\r\n"));
          out.write(bytes("<p>" + "x".repeat(5 << 20) + "</html>"));
        });
    assertThat(answer.body().ended()).isTrue();
    assertThat(answer.body().tail()).endsWith("xxx</html>");
    assertThat(answer.body().length()).isEqualTo((5 << 20) + 10);
  }

  @Test
  void givesUpOnATrickle() throws Exception {
    try (RawServer server =
        RawServer.plain((_, out) -> {
          out.write(bytes(OK + "\r\n"));
          while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(20);
          }
        })) {
      refuses(Kind.SLOW, server, Duration.ofMillis(600));
    }
  }

  @Test
  void givesUpOnSilence() throws Exception {
    try (RawServer server = RawServer.plain((_, _) -> Thread.sleep(20_000))) {
      refuses(Kind.SLOW, server, Duration.ofMillis(400));
    }
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    RawServer server = RawServer.plain((_, _) -> {});
    server.close();
    refuses(Kind.UNREACHABLE, server, Duration.ofSeconds(5));
  }

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

  private static Answer get(Writer writer) throws Exception {
    try (RawServer server = RawServer.plain((_, out) -> writer.write(out))) {
      return http(server, systemTrust()).get("/", Map.of(), soon(Duration.ofSeconds(20)));
    }
  }

  private static void refuses(Kind kind, Writer writer) {
    assertThatThrownBy(() -> get(writer))
        .isInstanceOfSatisfying(
            TransportException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  private static void refuses(Kind kind, RawServer server, Duration patience) {
    assertThatThrownBy(() -> http(server, systemTrust()).get("/", Map.of(), soon(patience)))
        .isInstanceOfSatisfying(
            TransportException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  private static SocketHttp http(RawServer server, SSLSocketFactory tls) {
    return new SocketHttp(SITE, server.destination(), tls, Map.of("User-Agent", "test"));
  }

  private static SSLSocketFactory systemTrust() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private static Deadline soon(Duration time) {
    return Deadline.in(time, InstantSource.system());
  }

  private static void endless(OutputStream out) throws Exception {
    byte[] some = bytes("x".repeat(64 << 10));
    while (true) {
      out.write(some);
    }
  }

  private static byte[] gzip(byte[] content) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] bomb() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        gzip.write(zeros);
      }
    }
    return packed.toByteArray();
  }

  @FunctionalInterface
  private interface Writer {
    void write(OutputStream out) throws Exception;
  }
}
