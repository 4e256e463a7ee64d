package tidegate.probe.html;

/** Counts what text is made of. */
final class LetterCount {

  private int all;
  private int foreign;
  private int lost;
  private final DoubledLetters doubled = new DoubledLetters();

  void add(String text, int start, int end) {
    int questions = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      doubled.add(c);
      if (c == '?') {
        questions++;
      } else if (c > ' ') {
        lost += questions >= 3 ? questions : 0;
        questions = 0;
        if (c == '\ufffd') {
          lost++;
        } else if (c > 0x7f) {
          foreign++;
        }
      }
      all += c > ' ' ? 1 : 0;
    }
    lost += questions >= 3 ? questions : 0;
  }

  Markup.Letters letters() {
    return new Markup.Letters(all, foreign, lost, doubled.count());
  }
}
