package tidegate.testbed.rehearsal.visitors;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An HTTP/1.1 answer as read from a socket. */
final class HttpAnswer {
  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final byte[] body;

  private HttpAnswer(int status, List<Map.Entry<String, String>> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /** The body; not to be changed. */
  byte[] body() {
    return body;
  }

  /**
   * Reads one answer to its end: its Content-Length, or else the connection's close.
   *
   * @throws EOFException when the connection closed before the first byte
   */
  static HttpAnswer read(InputStream in, boolean hasBody) throws IOException {
    var statusLine = line(in);
    var headers = new ArrayList<Map.Entry<String, String>>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      headers.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    var answer = new HttpAnswer(status(statusLine), headers, new byte[0]);
    return hasBody ? new HttpAnswer(answer.status, headers, answer.readBody(in)) : answer;
  }

  private byte[] readBody(InputStream in) throws IOException {
    if (header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
      return chunks(in);
    }
    var length = header("Content-Length").map(Integer::parseInt);
    if (status == 304 || status == 204) {
      return new byte[0];
    }
    if (length.isEmpty()) {
      return in.readAllBytes();
    }
    var bytes = in.readNBytes(length.get());
    if (bytes.length < length.get()) {
      throw new IOException("cut after %d of %d bytes".formatted(bytes.length, length.get()));
    }
    return bytes;
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var size = size(in); size > 0; size = size(in)) {
      all.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return all.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static int status(String line) throws IOException {
    var parts = line.split(" ", 3);
    if (parts.length < 2 || !parts[0].startsWith("HTTP/1.")) {
      throw new IOException("not HTTP: " + line);
    }
    return Integer.parseInt(parts[1]);
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("closed before the answer");
      }
      if (next != '\r') {
        bytes.write(next);
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /** A header's first value. */
  Optional<String> header(String name) {
    return headers.stream()
        .filter(header ->
            header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
