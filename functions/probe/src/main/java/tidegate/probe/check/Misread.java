package tidegate.probe.check;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether a text is another one, written in one character set and read as some other. */
final class Misread {

  /** Those that old tables and files are written in. */
  private static final List<Charset> WRITTEN =
      sets(
          "UTF-8",
          "x-windows-949",
          "windows-31j",
          "EUC-JP",
          "GBK",
          "Big5",
          "windows-1251",
          "windows-1250",
          "KOI8-R");

  /** Those that databases, editors and PHP are set to by mistake. */
  private static final List<Charset> READ =
      sets(
          "windows-1252",
          "ISO-8859-1",
          "windows-1251",
          "windows-1250",
          "windows-1253",
          "windows-1254",
          "KOI8-R",
          "windows-31j",
          "EUC-JP",
          "x-windows-949",
          "GBK",
          "Big5",
          "IBM437",
          "x-MacRoman");

  /** Shorter texts are alike by chance. */
  private static final int FEWEST = 8;

  private Misread() {}

  private static List<Charset> sets(String... names) {
    return Stream.of(names).filter(Charset::isSupported).map(Charset::forName).toList();
  }

  /**
   * Whether most of {@code is} is what {@code was} looks like where it is read in a set that it was
   * not written in; of both the characters beyond ASCII.
   */
  static boolean of(String is, String was) {
    Set<String> seen = pairs(is);
    return seen.size() >= FEWEST
        && shared(pairs(was), seen) * 4 < seen.size()
        && WRITTEN.stream()
            .map(was::getBytes)
            .anyMatch(octets ->
                READ.stream()
                    .anyMatch(set -> shared(pairs(read(octets, set)), seen) * 2 >= seen.size()));
  }

  /** As a page's sample has it: without ASCII, which two-byte sets use, too. */
  private static String read(byte[] octets, Charset set) {
    return new String(octets, set).replaceAll("[\\x00-\\x7f\ufffd]", "");
  }

  private static long shared(Set<String> some, Set<String> pairs) {
    return some.stream().filter(pairs::contains).count();
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < text.length(); i++) {
      pairs.add(text.substring(i - 1, i + 1));
    }
    return pairs;
  }
}
