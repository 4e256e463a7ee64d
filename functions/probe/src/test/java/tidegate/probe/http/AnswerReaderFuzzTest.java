package tidegate.probe.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes an origin sends, they are read as an answer or refused as none. */
final class AnswerReaderFuzzTest {
  private static final int ROUNDS = 6_000;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final List<String> PIECES =
      List.of(
          "HTTP/1.1 200 OK\r\n",
          "HTTP/1.1 100 Continue\r\n\r\n",
          "HTTP/1.0 304 \r\n",
          "Content-Length: 9223372036854775807\r\n",
          "Content-Length: 18446744073709551615\r\n",
          "Content-Length: -1\r\n",
          "Content-Length: 0\r\n",
          "Content-Length: 5, 5\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Content-Encoding: gzip\r\n",
          "Content-Encoding: br\r\n",
          "Content-Type: text/html; charset=\r\n",
          "Content-Type: TEXT/HTML; charset=utf-16\r\n",
          "\r\n",
          "7fffffffffffffff\r\n",
          "-5\r\n",
          "0\r\n\r\n",
          "5\r\nhello\r\n",
          "<html><meta charset=utf-7><p>x</p>",
          "\u001f\u008b\u0008\u0000",
          ":\r\n",
          "\0\0\0");

  @Test
  void neverThrowsAnythingButRefusals() {
    var random = new Random(20261128);
    Instant start = Instant.now();
    for (int round = 0; round < ROUNDS; round++) {
      read(bytes(random));
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775806",
        "9223372036854775808",
        "18446744073709551614",
        "18446744073709551616",
        "99999999999999999999999999999999999"
      })
  void takesAnyNumberForALength(String length) {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\nhello";
    assertThat(refused(answer.getBytes(ISO_8859_1)))
        .hasValueSatisfying(why -> assertThat(why).contains("the connection closed after 5 of"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "GZIP"})
  void readsACodedBodyOfNoBytesAsEmpty(String coding) {
    for (String length : List.of("Content-Length: 0\r\n", "Transfer-Encoding: chunked\r\n")) {
      String answer =
          "HTTP/1.1 200 OK\r\nContent-Encoding: "
              + coding
              + "\r\n"
              + length
              + "\r\n"
              + (length.startsWith("T") ? "0\r\n\r\n" : "");
      assertThat(refused(answer.getBytes(ISO_8859_1))).isEmpty();
    }
  }

  private static byte[] bytes(Random random) {
    var out = new ByteArrayOutputStream();
    out.writeBytes("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
    int pieces = random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(ISO_8859_1));
    }
    byte[] noise = new byte[random.nextInt(60)];
    random.nextBytes(noise);
    out.writeBytes(random.nextBoolean() ? noise : packed(noise));
    byte[] all = out.toByteArray();
    for (int i = random.nextInt(3); i > 0; i--) {
      all[random.nextInt(all.length)] = (byte) random.nextInt(256);
    }
    return all;
  }

  private static byte[] packed(byte[] noise) {
    var out = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(out)) {
      packing.write(noise);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  private static void read(byte[] bytes) {
    try {
      new AnswerReader(new ByteArrayInputStream(bytes))
          .read(Instant.EPOCH, Deadline.in(LONGEST, InstantSource.system()), Optional.empty());
    } catch (IOException refused) {
      assertThat(refused.getMessage()).isNotNull();
    } catch (RuntimeException broken) {
      throw new AssertionError("on " + new String(bytes, ISO_8859_1), broken);
    }
  }

  private static Optional<String> refused(byte[] bytes) {
    try {
      new AnswerReader(new ByteArrayInputStream(bytes))
          .read(Instant.EPOCH, Deadline.in(LONGEST, InstantSource.system()), Optional.empty());
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }
}
