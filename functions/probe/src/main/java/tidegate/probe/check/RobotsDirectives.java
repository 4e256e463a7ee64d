package tidegate.probe.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what robots meta elements and X-Robots-Tag headers say, by the grammar in Google's "Robots
 * meta tag, data-nosnippet, and X-Robots-Tag specifications".
 */
final class RobotsDirectives {

  /** Crawlers of search engines by which visitors come, as they are named in pages. */
  static final Set<String> ENGINES =
      Set.of(
          "googlebot",
          "bingbot",
          "msnbot",
          "slurp",
          "yandex",
          "yandexbot",
          "baiduspider",
          "duckduckbot",
          "applebot",
          "yeti",
          "naverbot",
          "daum",
          "seznambot");

  private static final Set<String> CLOSING = Set.of("noindex", "none");

  /** A name and a colon; directives that have values of their own look alike. */
  private static final Pattern NAMED = Pattern.compile("([a-z0-9_-]+)\\s*:\\s*(.*)");

  private static final Set<String> VALUED =
      Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

  private RobotsDirectives() {}

  private static final Pattern UNTIL =
      Pattern.compile("(?i)unavailable_after\\s*:[^:]{0,40}?\\b((?:19|20)\\d{2})\\b");

  /** Whether one of the header's lines keeps a search engine out. */
  static boolean closesInHeader(List<String> lines) {
    return lines.stream().anyMatch(RobotsDirectives::closes);
  }

  /** Whether a line says that the page may be shown until a year that is over. */
  static boolean over(List<String> lines, int year) {
    return lines.stream()
        .map(UNTIL::matcher)
        .anyMatch(until -> until.find() && Integer.parseInt(until.group(1)) < year);
  }

  /** A crawler's name counts for all directives behind it in the same line. */
  private static boolean closes(String line) {
    boolean heard = true;
    for (String part : line.toLowerCase(Locale.ROOT).split(",", -1)) {
      String directive = part.strip();
      var named = NAMED.matcher(directive);
      if (named.matches() && !VALUED.contains(named.group(1))) {
        heard = ENGINES.contains(named.group(1));
        directive = named.group(2).strip();
      }
      if (heard && CLOSING.contains(directive)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a meta element of this name keeps a search engine out. */
  static boolean closesInHead(String name, String content) {
    String crawler = name.toLowerCase(Locale.ROOT);
    return (crawler.equals("robots") || ENGINES.contains(crawler))
        && Arrays.stream(content.toLowerCase(Locale.ROOT).split("[,\\s]+"))
            .anyMatch(CLOSING::contains);
  }
}
