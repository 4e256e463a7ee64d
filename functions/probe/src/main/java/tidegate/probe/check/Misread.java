package tidegate.probe.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a text is another one's UTF-8, read as some other character set. */
final class Misread {

  /** Those that databases, editors and PHP are set to by mistake. */
  private static final List<Charset> SETS =
      List.of(
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
              "x-MacRoman")
          .stream()
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  /** Shorter texts are alike by chance. */
  private static final int FEWEST = 8;

  private Misread() {}

  /**
   * Whether most of {@code is} is what {@code was} looks like where its UTF-8 is read in one of the
   * sets; of both the characters beyond ASCII.
   */
  static boolean of(String is, String was) {
    Set<String> seen = pairs(is);
    return seen.size() >= FEWEST
        && shared(pairs(was), seen) * 4 < seen.size()
        && SETS.stream().anyMatch(set -> shared(pairs(read(was, set)), seen) * 2 >= seen.size());
  }

  private static String read(String text, Charset set) {
    return new String(text.getBytes(UTF_8), set).replace("\ufffd", "");
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
