package tidegate.core.memory;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Text as an AWS tag can hold it: at most {@value #LONGEST} characters of letters, digits, spaces
 * and {@code _ . : / = + - @}. What does not fit is written as in quoted-printable ({@code =27} is
 * an apostrophe), so that it reads back whole and a person can still read the tag in the console.
 */
public final class TagText {

  public static final int LONGEST = 256;

  private static final String CUT = "...";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private TagText() {}

  /** Text longer than a tag is cut and ends in three dots. */
  public static String encode(String text) {
    var whole = new StringBuilder();
    int fits = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      whole.append(encode(point));
      if (whole.length() <= LONGEST - CUT.length()) {
        fits = whole.length();
      }
      at += Character.charCount(point);
    }
    return whole.length() <= LONGEST ? whole.toString() : whole.substring(0, fits) + CUT;
  }

  private static String encode(int point) {
    String text = Character.toString(point);
    if (Character.isLetterOrDigit(point) || " _.:/+-@".contains(text)) {
      return text;
    }
    var encoded = new StringBuilder();
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('=').append(HEX.toHexDigits(unit));
    }
    return encoded.toString();
  }

  /** Reads a tag back; what was never encoded stays as it is. */
  public static String decode(String tag) {
    byte[] in = tag.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int at = 0; at < in.length; at++) {
      if (in[at] == '=' && at + 2 < in.length && isHex(in[at + 1]) && isHex(in[at + 2])) {
        out[length++] =
            (byte) (HexFormat.fromHexDigit(in[at + 1]) * 16 + HexFormat.fromHexDigit(in[at + 2]));
        at += 2;
      } else {
        out[length++] = in[at];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  private static boolean isHex(byte unit) {
    return HexFormat.isHexDigit(unit);
  }
}
