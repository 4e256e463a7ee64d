package tidegate.probe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.probe.http.Client.OK;
import static tidegate.probe.http.Client.endless;
import static tidegate.probe.http.Client.get;
import static tidegate.probe.http.Client.refuses;
import static tidegate.probe.site.RawServer.bytes;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tidegate.probe.http.TransportException.Kind;
import tidegate.probe.site.RawServer;

/** The client against servers as they are met in life, and worse ones. */
final class SocketHttpTest {

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
  }

  @Test
  void refusesWhatIsNotHttp() {
    refuses(Kind.BROKEN, out -> out.write(bytes("SSH-2.0-OpenSSH_9.2\r\n")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Length: many\r\n\r\n")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Length: -1\r\n\r\n")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n")));
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
    // Bound, so that nobody else gets the port meanwhile.
    try (var silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      var destination = new Destination("127.0.0.1", silent.getLocalPort(), /* tls= */ false);
      refuses(Kind.UNREACHABLE, destination, Duration.ofSeconds(5));
    }
  }
}
