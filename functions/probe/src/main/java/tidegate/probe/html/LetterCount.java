package tidegate.probe.html;

import java.nio.charset.Charset;
import java.util.BitSet;

/** Counts what text is made of. */
final class LetterCount {

  /** What the bytes 80 to BF of a UTF-8 letter look like to who reads them as Latin letters. */
  private static final BitSet TRAILING = trailing();

  private int all;
  private int foreign;
  private int lost;
  private int doubled;

  void add(String text, int start, int end) {
    int questions = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '?') {
        questions++;
      } else if (c > ' ') {
        lost += questions >= 3 ? questions : 0;
        questions = 0;
        if (c == '\ufffd') {
          lost++;
        } else if (c > 0x7f) {
          foreign++;
          doubled += leads(c) && i + 1 < end && TRAILING.get(text.charAt(i + 1)) ? 1 : 0;
        }
      }
      all += c > ' ' ? 1 : 0;
    }
    lost += questions >= 3 ? questions : 0;
  }

  /** The first byte of a letter of two to four bytes, read as one letter. */
  private static boolean leads(char c) {
    return c >= 0xc2 && c <= 0xf4;
  }

  private static BitSet trailing() {
    var trailing = new BitSet();
    for (String name : new String[] {"ISO-8859-1", "windows-1252"}) {
      Charset charset = Charset.forName(name);
      for (int octet = 0x80; octet <= 0xbf; octet++) {
        char c = new String(new byte[] {(byte) octet}, charset).charAt(0);
        if (c != '\ufffd') {
          trailing.set(c);
        }
      }
    }
    return trailing;
  }

  Markup.Letters letters() {
    return new Markup.Letters(all, foreign, lost, doubled);
  }
}
