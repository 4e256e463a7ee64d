package tidegate.probe.page;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds one and the same page at several addresses: an error, a challenge, one post for all. */
public final class SamePages {
  /** Two pages may be alike by chance. */
  private static final int FEWEST = 3;

  private SamePages() {}

  /**
   * Answers to three and more different addresses that have one title and as much text, each
   * address once.
   */
  public static List<List<PageSummary>> among(Stream<PageSummary> pages) {
    Map<String, PageSummary> different =
        pages
            .filter(page -> page.status() == 200 && page.html())
            .collect(
                Collectors.toMap(
                    page -> page.request().target(),
                    page -> page,
                    (first, _) -> first,
                    LinkedHashMap::new));
    Map<String, List<PageSummary>> byTitle =
        different.values().stream()
            .collect(
                Collectors.groupingBy(
                    page -> page.content().title(), LinkedHashMap::new, Collectors.toList()));
    List<List<PageSummary>> same = new ArrayList<>();
    byTitle.values().stream()
        .filter(group -> group.size() >= FEWEST && areAlike(group))
        .forEach(same::add);
    return same;
  }

  private static boolean areAlike(List<PageSummary> pages) {
    IntSummaryStatistics letters =
        pages.stream().mapToInt(page -> page.content().letters().all()).summaryStatistics();
    return (letters.getMax() - letters.getMin()) * 50 <= letters.getMax();
  }
}
