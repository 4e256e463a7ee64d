package tidegate.probe.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Finds characters of UTF-8 that were read byte by byte, as Latin-1 or as Windows-1252: {@code é}
 * is then {@code Ã©}. A language's own marks may stand so by chance, as in {@code é »}: whether
 * what they would be is a letter of the page, the other side knows.
 */
final class DoubledLetters {

  /** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters. */
  private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  private static final int LONGEST = 300;

  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final StringBuilder letters = new StringBuilder();
  private int expected;

  void add(char c) {
    int octet = octet(c);
    if (expected > 0 && octet >= 0x80 && octet <= 0xbf) {
      octets.write(octet);
      expected--;
      if (expected == 0 && letters.length() < LONGEST) {
        letters.append(octets.toString(UTF_8).replace("\ufffd", ""));
      }
    } else {
      expected = following(c);
      octets.reset();
      octets.write(octet);
    }
  }

  String letters() {
    return letters.toString();
  }

  /** How many bytes follow this one where it begins a character. */
  private static int following(char c) {
    if (c < 0xc2 || c > 0xf4) {
      return 0;
    }
    return c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
  }

  private static int octet(char c) {
    int windows = c < 0x100 ? -1 : WINDOWS.indexOf(c);
    return windows < 0 ? c : 0x80 + windows;
  }
}
