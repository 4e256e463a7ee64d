package tidegate.probe.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a {@code lang} attribute means (BCP 47); empty parts are not said. */
record LanguageTag(String language, String script, String region) {

  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  /** Tags that IANA's registry replaces by another, or that name the language of a family. */
  private static final Map<String, String> OTHERS =
      Map.of("no", "nb", "cmn", "zh", "tl", "fil", "mo", "ro", "sh", "sr");

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
    String language = OTHERS.getOrDefault(locale.getLanguage(), locale.getLanguage());
    return new LanguageTag(language, script(language, locale), locale.getCountry());
  }

  /** Two scripts of Chinese are told apart by region where the tag does not name them. */
  private static String script(String language, Locale locale) {
    if (!locale.getScript().isEmpty() || !language.equals("zh")) {
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
