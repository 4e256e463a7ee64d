package tidegate.probe.html;

import java.util.regex.Pattern;

/** Counts what text is made of. */
final class LetterCount {

  /** An entity that a reader sees as it is written, and should see as the letter that it names. */
  private static final Pattern ESCAPED =
      Pattern.compile(
          "&(?:amp|#0*38|#x26);(?:#\\d{2,6}|#x[0-9a-fA-F]{2,5}"
              + "|[a-zA-Z](?:acute|grave|circ|uml|tilde|cedil|slash)"
              + "|amp|quot|nbsp|[lr][sd]quo|[nm]dash|hellip|szlig);");

  /** Enough to know a text again that was read in another character set. */
  private static final int LONGEST_SAMPLE = 300;

  private int all;
  private int escaped;
  private int foreign;
  private int replaced;
  private int asked;
  private int titled;
  private int words;
  private int word;
  private boolean numbered;
  private final StringBuilder sample = new StringBuilder();
  private final DoubledLetters doubled = new DoubledLetters();

  void add(String text, int start, int end) {
    int ampersand = text.indexOf('&', start);
    if (ampersand >= 0 && ampersand < end) {
      escaped += (int) ESCAPED.matcher(text).region(ampersand, end).results().count();
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      doubled.add(c);
      all += c > ' ' ? 1 : 0;
      asked += c == '?' ? 1 : 0;
      if (c == '\ufffd') {
        replaced++;
      } else if (c > 0x7f) {
        foreign += Character.isLowSurrogate(c) ? 0 : 1;
        if (sample.length() < LONGEST_SAMPLE) {
          sample.append(c);
        }
      }
      word(c);
    }
    word(' ');
  }

  /** A number, or a name with digits in it, is often another each time that it is asked for. */
  private void word(char c) {
    if (Character.isLetter(c)) {
      word = 31 * word + c;
    } else if (Character.isDigit(c)) {
      numbered = true;
    } else {
      words = numbered || word == 0 ? words : 31 * words + word;
      word = 0;
      numbered = false;
    }
  }

  /** A title is text, too, but stands beside the page. */
  void addTitle(String title) {
    int before = all;
    int said = words;
    add(title, 0, title.length());
    titled += all - before;
    words = said;
  }

  /** Characters without the title's. */
  int shown() {
    return all - titled;
  }

  /** Tells texts apart by their words alone: numbers, names with digits and spaces do not count. */
  int words() {
    return words;
  }

  Markup.Letters letters() {
    return new Markup.Letters(
        all, foreign, replaced, asked, escaped, sample.toString(), doubled.letters());
  }
}
