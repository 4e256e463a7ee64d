package tidegate.probe.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads header lines. */
final class LineReader {

  private LineReader() {}

  /** One line without its end, at most {@code most} bytes long. */
  static String read(InputStream in, int most) throws IOException {
    var line = new ByteArrayOutputStream(80);
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new TransportException(
            TransportException.Kind.BROKEN, "the connection closed before the answer began");
      }
      if (line.size() >= most) {
        throw new TransportException(
            TransportException.Kind.BROKEN, "a header line is longer than " + most + " bytes");
      }
      line.write(octet);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
