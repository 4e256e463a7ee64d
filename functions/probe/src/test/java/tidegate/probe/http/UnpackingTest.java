package tidegate.probe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.probe.http.Client.OK;
import static tidegate.probe.http.Client.get;
import static tidegate.probe.http.Client.refuses;
import static tidegate.probe.site.RawServer.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tidegate.probe.http.TransportException.Kind;

/** Bodies that are packed, well or to harm. */
final class UnpackingTest {

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

  /** Packed by another implementation: node's zlib.brotliCompressSync. */
  @Test
  void unpacksBrotliThoughItNeverAsksForIt() throws Exception {
    byte[] packed = Base64.getDecoder().decode("GxcB+I2UqT1ervOCJGMla8wWCVx6CQ==");
    Answer answer =
        get(out -> {
          out.write(bytes(OK + "Content-Encoding: br\r\n\r\n"));
          out.write(packed);
        });
    assertThat(answer.body().head()).isEqualTo("물때 ".repeat(40));
  }

  @Test
  void doesNotTakeABrokenOffPackForAWholeOne() {
    byte[] packed = gzip("x".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    refuses(
        Kind.BROKEN,
        out -> {
          out.write(bytes(OK + "Content-Encoding: gzip\r\n\r\n"));
          out.write(packed, 0, packed.length - 9);
        });
  }

  @Test
  void refusesWhatIsNotPackedAsItSays() {
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Encoding: br\r\n\r\nxyz")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Encoding: gzip\r\n\r\nxyz")));
    refuses(Kind.BROKEN, out -> out.write(bytes(OK + "Content-Encoding: zstd\r\n\r\nxyz")));
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
}
