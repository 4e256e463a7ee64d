package tidegate.probe.html;

/**
 * Counts characters of UTF-8 that were read byte by byte, as Latin-1 or as Windows-1252: {@code é}
 * is then {@code Ã©}. Such a run of letters stands in no language's own text.
 */
final class DoubledLetters {

  /** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters. */
  private static final String WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

  private int expected;
  private int count;

  void add(char c) {
    if (expected > 0 && continues(c)) {
      expected--;
      if (expected == 0) {
        count++;
      }
    } else {
      expected = following(c);
    }
  }

  int count() {
    return count;
  }

  /** How many bytes follow this one where it begins a character. */
  private static int following(char c) {
    if (c < 0xc2 || c > 0xf4) {
      return 0;
    }
    return c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
  }

  private static boolean continues(char c) {
    return (c >= 0x80 && c <= 0xbf) || WINDOWS.indexOf(c) >= 0;
  }
}
