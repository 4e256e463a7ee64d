package tidegate.probe.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
  private static final Pattern CHARSET =
      Pattern.compile("(?i).*charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+).*");

  private final InputStream in;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  Answer read(Instant start, Deadline deadline, Optional<Duration> certificateLeft)
      throws IOException {
    int status = status();
    Headers headers = headers();
    while (status < 200) {
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
        Body.of(kept, charset(headers)),
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
      case "gzip", "x-gzip" -> new GZIPInputStream(framed);
      // Never asked for; but some optimizers send it to everybody, and every browser reads it.
      case "br" -> new BrotliInputStream(framed);
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
    try {
      return new FixedInput(in, Long.parseUnsignedLong(length.get()));
    } catch (NumberFormatException _) {
      throw broken("the answer's length is not a number");
    }
  }

  private static Charset charset(Headers headers) {
    var matched = CHARSET.matcher(headers.first("content-type").orElse(""));
    try {
      return matched.matches() ? Charset.forName(matched.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException _) {
      return StandardCharsets.UTF_8;
    }
  }

  private static TransportException broken(String message) {
    return new TransportException(TransportException.Kind.BROKEN, message);
  }
}
