package tidegate.probe.page;

import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One and the same page at several addresses: an error, a challenge, one post for all. */
public record SamePages(List<PageSummary> pages, Function<PageSummary, Object> sign) {

  /** Two pages may be alike by chance. */
  private static final int FEWEST = 3;

  /**
   * Answers to three and more different addresses, each once, that show the same pictures and have
   * one text, or one title and as much text. A page that a script draws has nothing to be told by.
   */
  public static List<SamePages> among(Stream<PageSummary> pages) {
    Collection<PageSummary> different =
        pages
            .filter(page -> page.status() == 200 && page.html() && !page.content().drawn())
            .collect(
                Collectors.toMap(
                    page -> page.request().target(),
                    page -> page,
                    (first, _) -> first,
                    LinkedHashMap::new))
            .values();
    return Stream.concat(
            by(page -> List.of(page.content().title(), page.content().looks()), different.stream())
                .filter(same -> haveAsMuchText(same.pages())),
            by(page -> List.of(page.content().words(), page.content().looks()), different.stream())
                .filter(same -> !areNumbered(same.pages())))
        .toList();
  }

  private static Stream<SamePages> by(
      Function<PageSummary, Object> sign, Stream<PageSummary> pages) {
    Map<Object, List<PageSummary>> groups =
        pages.collect(Collectors.groupingBy(sign, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream()
        .filter(group -> group.size() >= FEWEST)
        .map(group -> new SamePages(group, sign));
  }

  /** Posts of a series: words do not count numbers, and their titles tell them apart by those. */
  private static boolean areNumbered(List<PageSummary> pages) {
    List<String> titles = pages.stream().map(page -> page.content().title()).distinct().toList();
    long named = titles.stream().map(title -> title.replaceAll("\\d", "")).distinct().count();
    return named * 2 <= titles.size();
  }

  private static boolean haveAsMuchText(List<PageSummary> pages) {
    IntSummaryStatistics letters =
        pages.stream().mapToInt(page -> page.content().letters().all()).summaryStatistics();
    return (letters.getMax() - letters.getMin()) * 50 <= letters.getMax();
  }

  public PageSummary first() {
    return pages.getFirst();
  }

  /**
   * Whether most of these others, that stand for the same addresses, are apart by the same sign.
   */
  public boolean areApart(Collection<PageSummary> others) {
    long signs = others.stream().map(sign).distinct().count();
    return others.size() >= FEWEST && signs * 2 > others.size();
  }
}
