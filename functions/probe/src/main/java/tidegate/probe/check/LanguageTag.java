package tidegate.probe.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a {@code lang} attribute means (BCP 47); empty parts are not said. */
record LanguageTag(String language, String script, String region) {

  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  /**
   * Tags that IANA's registry replaces by another, or that name the language of a family; and
   * Korea, which is written where Korean is meant more often than Kanuri, whose letters they are.
   */
  private static final Map<String, String> OTHERS =
      Map.of("no", "nb", "cmn", "zh", "tl", "fil", "mo", "ro", "sh", "sr", "kr", "ko");

  /**
   * Languages with two codes of three letters, the one that librarians use before the short one.
   */
  private static final String BIBLIOGRAPHIC =
      "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk"
          + " mao mi may ms per fa rum ro slo sk tib bo wel cy";

  private static final Set<String> SHORT = Set.of(Locale.getISOLanguages());

  /** Short codes by those of three letters (ISO 639-2), which pages name as well. */
  private static final Map<String, String> LONG = longCodes();

  private static Map<String, String> longCodes() {
    var codes = new HashMap<String, String>();
    SHORT.forEach(code -> codes.put(Locale.of(code).getISO3Language(), code));
    List<String> others = List.of(BIBLIOGRAPHIC.split(" ", -1));
    for (int i = 0; i < others.size(); i += 2) {
      codes.put(others.get(i), others.get(i + 1));
    }
    return Map.copyOf(codes);
  }

  /** How one tag differs from another, as far as readers notice. */
  enum Difference {
    SAME,
    OTHER_REGION,
    LOST,
    ANOTHER
  }

  /** Also reads WordPress's own form with an underscore. */
  static LanguageTag parse(String tag) {
    Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    String language = language(locale.getLanguage());
    return new LanguageTag(language, script(language, locale), locale.getCountry());
  }

  /** What is no code of a language, a country's or a word, says nothing. */
  private static String language(String code) {
    String shortest = LONG.getOrDefault(code, code);
    boolean known = shortest.length() == 3 || SHORT.contains(shortest);
    return OTHERS.getOrDefault(shortest, known ? shortest : "");
  }

  /**
   * Two scripts of Chinese are told apart by region where the tag does not name them; without one
   * it may be either.
   */
  private static String script(String language, Locale locale) {
    if (!locale.getScript().isEmpty() || !language.equals("zh") || locale.getCountry().isEmpty()) {
      return locale.getScript();
    }
    return TRADITIONAL.contains(locale.getCountry()) ? "Hant" : "Hans";
  }

  Difference than(LanguageTag was) {
    if (was.language.isEmpty()) {
      return Difference.SAME;
    }
    if (language.isEmpty()) {
      return Difference.LOST;
    }
    if (!language.equals(was.language) || unlike(script, was.script)) {
      return Difference.ANOTHER;
    }
    return unlike(region, was.region) ? Difference.OTHER_REGION : Difference.SAME;
  }

  private static boolean unlike(String is, String was) {
    return !is.isEmpty() && !was.isEmpty() && !is.equals(was);
  }
}
