package tidegate.probe.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Reads percent-encoding (RFC 3986); what is none stays as it is. */
public final class Percent {

  private Percent() {}

  public static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] octets = text.getBytes(UTF_8);
    var decoded = new ByteArrayOutputStream(octets.length);
    for (int i = 0; i < octets.length; i++) {
      boolean coded = octets[i] == '%' && i + 2 < octets.length;
      int high = coded ? Character.digit(octets[i + 1], 16) : -1;
      int low = coded ? Character.digit(octets[i + 2], 16) : -1;
      if (high >= 0 && low >= 0) {
        decoded.write(high << 4 | low);
        i += 2;
      } else {
        decoded.write(octets[i]);
      }
    }
    return decoded.toString(UTF_8);
  }
}
