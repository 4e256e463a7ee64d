package tidegate.core.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Korean particles after a name that is known at run time only: {@code release-2을(를)} becomes
 * {@code release-2를}, by how the name's last sign is read. What stands in brackets after the name
 * is passed over. Thread-safe.
 */
public final class KoreanParticles {

  private static final Pattern OPEN =
      Pattern.compile(
          "(?<last>[\\p{L}\\p{N}])(?<between>(?:\\([^()]*\\)|[\"'’”*`])*)(?<both>을\\(를\\)|이\\(가\\)|은\\(는\\)|과\\(와\\)|\\(으\\)로)");

  /** Digits and letters whose names end in a consonant: 영 일 삼 육 칠 팔, 엘 엠 엔 알. */
  private static final String CLOSED = "013678lmnrLMNR";

  /** Those whose names end in ㄹ, after which it is 로. */
  private static final String RIEUL = "178lrLR";

  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int ENDINGS = 28;
  private static final int ENDING_RIEUL = 8;

  private KoreanParticles() {}

  /** The text with one particle in place of each pair; it stays as it is where it has none. */
  public static String chosen(String text) {
    return text.indexOf('(') < 0
        ? text
        : OPEN.matcher(text)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    found.group("last")
                        + found.group("between")
                        + particle(found.group("last").charAt(0), found.group("both"))));
  }

  private static String particle(char last, String both) {
    boolean closed = closed(last);
    return switch (both) {
      case "을(를)" -> closed ? "을" : "를";
      case "이(가)" -> closed ? "이" : "가";
      case "은(는)" -> closed ? "은" : "는";
      case "과(와)" -> closed ? "과" : "와";
      default -> closed && !rieul(last) ? "으로" : "로";
    };
  }

  private static boolean closed(char last) {
    return isSyllable(last) ? ending(last) != 0 : CLOSED.indexOf(last) >= 0;
  }

  private static boolean rieul(char last) {
    return isSyllable(last) ? ending(last) == ENDING_RIEUL : RIEUL.indexOf(last) >= 0;
  }

  private static boolean isSyllable(char sign) {
    return sign >= FIRST_SYLLABLE && sign <= LAST_SYLLABLE;
  }

  private static int ending(char syllable) {
    return (syllable - FIRST_SYLLABLE) % ENDINGS;
  }
}
