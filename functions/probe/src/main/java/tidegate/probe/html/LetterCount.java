package tidegate.probe.html;

import java.util.regex.Pattern;

/** Counts what text is made of. */
final class LetterCount {

  /** An entity that a reader sees as it is written, and should see as the letter that it names. */
  private static final Pattern ESCAPED =
      Pattern.compile(
          "&amp;(?:#\\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z](?:acute|grave|circ|uml|tilde|cedil|slash)"
              + "|amp|quot|nbsp|[lr][sd]quo|[nm]dash|hellip|szlig);");

  /** Enough to know a text again that was read in another character set. */
  private static final int LONGEST_SAMPLE = 300;

  private int all;
  private int escaped;
  private int foreign;
  private int lost;
  private int asked;
  private final StringBuilder sample = new StringBuilder();
  private final DoubledLetters doubled = new DoubledLetters();

  void add(String text, int start, int end) {
    escaped(text, start, end);
    int questions = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      doubled.add(c);
      if (c == '?') {
        questions++;
        asked++;
      } else if (c > ' ') {
        lost += questions >= 3 ? questions : 0;
        questions = 0;
        if (c == '\ufffd') {
          lost++;
        } else if (c > 0x7f) {
          foreign++;
          if (sample.length() < LONGEST_SAMPLE) {
            sample.append(c);
          }
        }
      }
      all += c > ' ' ? 1 : 0;
    }
    lost += questions >= 3 ? questions : 0;
  }

  private void escaped(String text, int start, int end) {
    int ampersand = text.indexOf("&amp;", start, end);
    if (ampersand >= 0) {
      escaped += (int) ESCAPED.matcher(text).region(ampersand, end).results().count();
    }
  }

  Markup.Letters letters() {
    return new Markup.Letters(
        all, foreign, lost, doubled.count() + escaped, asked, sample.toString());
  }
}
