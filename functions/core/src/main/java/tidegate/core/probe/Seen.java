package tidegate.core.probe;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a look met, whatever it thinks of it.
 *
 * @param wordpress the version, for example {@code 6.8.1}; empty where the site does not say
 * @param themes directories of themes from which pages load
 * @param pages those that are for reading, each once, in the order of their addresses
 */
public record Seen(String wordpress, List<String> themes, List<PageSeen> pages) {
  public static final Seen NOTHING = new Seen("", List.of(), List.of());

  private static final int MOST_LINES = 3;

  public Seen {
    themes = List.copyOf(themes);
    pages = List.copyOf(pages);
  }

  /** One page: the path it was asked for, its last status, and how long its first answer took. */
  public record PageSeen(String target, int status, Duration took) {}

  /** A line for the site and one for each of its slowest pages; empty where nothing was met. */
  public List<String> lines() {
    if (pages.isEmpty()) {
      return List.of();
    }
    List<PageSeen> slowest =
        pages.stream().sorted(Comparator.comparing(PageSeen::took).reversed()).toList();
    String site =
        Stream.of(
                wordpress.isEmpty()
                    ? "a WordPress version it does not tell"
                    : "WordPress " + wordpress,
                themes.isEmpty() ? "" : "theme " + String.join(", ", themes),
                pages.size() + (pages.size() == 1 ? " page" : " pages"),
                "half of them within " + seconds(slowest.get(pages.size() / 2).took()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return Stream.concat(
            Stream.of(site),
            slowest.stream()
                .limit(MOST_LINES)
                .map(page ->
                    seconds(page.took()) + "  " + page.target() + " [" + page.status() + "]"))
        .toList();
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0);
  }
}
