package tidegate.probe.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
          "daumoa",
          "seznambot");

  private static final Set<String> CLOSING = Set.of("noindex", "none");

  /** A name and a colon; directives that have values of their own look alike. */
  private static final Pattern NAMED = Pattern.compile("([a-z0-9_-]+)\\s*:\\s*(.*)");

  private static final Set<String> VALUED =
      Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

  /** What a directive that has a value says behind its colon. */
  private static final Pattern VALUE = Pattern.compile(":\\s*\\S+");

  private RobotsDirectives() {}

  /** Whether one of the header's lines keeps a search engine out, on this day. */
  static boolean closesInHeader(List<String> lines, Optional<LocalDate> today) {
    return lines.stream().map(RobotsDirectives::heard).anyMatch(said -> closes(said, today));
  }

  /**
   * What a line tells search engines. A crawler's name counts for all directives behind it in the
   * same line.
   */
  private static List<String> heard(String line) {
    List<String> heard = new ArrayList<>();
    boolean engine = true;
    for (String part : line.toLowerCase(Locale.ROOT).split(",", -1)) {
      String directive = part.strip();
      var named = NAMED.matcher(directive);
      if (named.matches() && !VALUED.contains(named.group(1))) {
        engine = ENGINES.contains(named.group(1));
        directive = named.group(2).strip();
      }
      if (engine) {
        heard.add(directive);
      }
    }
    return heard;
  }

  private static boolean closes(List<String> directives, Optional<LocalDate> today) {
    return directives.stream().anyMatch(CLOSING::contains)
        || today.filter(day -> ShownUntil.isOver(String.join(",", directives), day)).isPresent();
  }

  /** Whether a meta element of this name keeps a search engine out, on this day. */
  static boolean closesInHead(String name, String content, Optional<LocalDate> today) {
    String crawler = name.toLowerCase(Locale.ROOT);
    String said = content.toLowerCase(Locale.ROOT);
    return (crawler.equals("robots") || ENGINES.contains(crawler))
        && (Arrays.stream(VALUE.matcher(said).replaceAll("").split("[,\\s]+"))
                .anyMatch(CLOSING::contains)
            || closes(List.of(said), today));
  }
}
