package tidegate.probe.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads one HTTP/1.1 answer off a connection. */
final class AnswerReader {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

  /** Answers 1xx before the one that counts. */
  private static final int MOST_INTERIM = 10;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,100}");

  private final InputStream in;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  Answer read(Instant start, Deadline deadline, Optional<Duration> certificateLeft)
      throws IOException {
    int status = status();
    Headers headers = headers();
    for (int interim = 0; status < 200; interim++) {
      if (interim == MOST_INTERIM) {
        throw broken("interim answers never came to an end");
      }
      status = status();
      headers = headers();
    }
    var kept = new BodyBuffer();
    if (status != 204 && status != 304) {
      kept.drain(unpacked(headers));
    }
    return new Answer(
        status,
        headers,
        Body.of(kept, MediaType.of(headers)),
        Duration.between(start, deadline.clock().instant()),
        certificateLeft);
  }

  private int status() throws IOException {
    String line = LineReader.read(in, 8_000);
    var matched = STATUS.matcher(line);
    if (!matched.matches()) {
      throw broken("the answer is not HTTP/1.1");
    }
    return Integer.parseInt(matched.group(1));
  }

  private Headers headers() throws IOException {
    Map<String, List<String>> fields = new HashMap<>();
    int bytes = 0;
    int count = 0;
    String line = LineReader.read(in, Limits.HEADER_BYTES);
    while (!line.isEmpty()) {
      bytes += line.length();
      count++;
      if (bytes > Limits.HEADER_BYTES || count > Limits.HEADER_FIELDS) {
        throw broken("the answer has more header fields than are read");
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields
            .computeIfAbsent(
                line.substring(0, colon).strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
      line = LineReader.read(in, Limits.HEADER_BYTES);
    }
    return new Headers(fields);
  }

  private InputStream unpacked(Headers headers) throws IOException {
    InputStream framed = framed(headers);
    String packing = headers.first("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return switch (packing) {
      case "identity", "none", "" -> framed;
      case "gzip", "x-gzip" -> nonEmpty(framed, GZIPInputStream::new);
      // Never asked for; but some optimizers send it to everybody, and every browser reads it.
      case "br" -> nonEmpty(framed, BrotliInputStream::new);
      default -> throw broken("the answer is packed as " + packing + " though nobody asked for it");
    };
  }

  private InputStream framed(Headers headers) throws TransportException {
    if (headers
        .first("transfer-encoding")
        .orElse("")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return new ChunkedInput(in);
    }
    Optional<String> length = headers.first("content-length");
    if (length.isEmpty()) {
      return in;
    }
    return new FixedInput(in, length(length.get()));
  }

  /** Any number of octets is a length (RFC 9110, section 8.6); what nobody can send never ends. */
  private static long length(String field) throws TransportException {
    if (!DIGITS.matcher(field).matches()) {
      throw broken("the answer's length is not a number");
    }
    try {
      return Long.parseLong(field);
    } catch (NumberFormatException _) {
      return Long.MAX_VALUE;
    }
  }

  /**
   * A body of no bytes has nothing to unpack, whatever its coding is; browsers show it as empty.
   */
  private static InputStream nonEmpty(InputStream packed, Unpacking unpacking) throws IOException {
    var ahead = new PushbackInputStream(packed, 1);
    int first = ahead.read();
    if (first < 0) {
      return InputStream.nullInputStream();
    }
    ahead.unread(first);
    return unpacking.of(ahead);
  }

  /** A coding's reader. */
  @FunctionalInterface
  private interface Unpacking {
    InputStream of(InputStream packed) throws IOException;
  }

  private static TransportException broken(String message) {
    return new TransportException(TransportException.Kind.BROKEN, message);
  }
}
