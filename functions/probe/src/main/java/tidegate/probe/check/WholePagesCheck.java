package tidegate.probe.check;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Pages come to their end. */
final class WholePagesCheck implements Check {

  /** So many characters from the end of blue's page are looked for in green's. */
  private static final int COMPARED = 80;

  /** Fewer, by which pages of one theme end alike. */
  private static final int SHARED = 25;

  @Override
  public About about() {
    return About.relative(
            "whole-pages",
            "A PHP error after the first output leaves a page that stops in its middle, with"
                + " status 200 and nothing in it that says so.",
            "The closing html tag at the end of pages that have it on blue; where a minifier leaves it"
                + " out, as HTML allows, the last of the text.",
            "Read the container's log for the PHP error; the page shows how far it came.")
        .meets(1);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    boolean habit =
        observed.pages().stream().noneMatch(page -> page.read() && page.content().closed());
    for (PageSummary page : observed.pages()) {
      if (page.read()) {
        notes.looked();
        if (!page.content().closed() && breaksOff(page, observed, habit)) {
          notes.fault(
              "open " + page.request().target(),
              page.address().target() + " breaks off after " + page.length() + " bytes",
              page.evidence(page.content().title()));
        }
      }
    }
  }

  private static boolean breaksOff(PageSummary page, Observations observed, boolean habit) {
    Optional<PageSummary> blue = observed.counterpart(page).filter(PageSummary::read);
    if (blue.filter(was -> was.content().closed()).isPresent()) {
      return !endsAsBefore(page, blue.get(), COMPARED);
    }
    return blue.isPresent() ? leavesTheOthers(page, blue.get(), observed) : !habit;
  }

  /** Where nobody closes pages: all end as they did, footer and scripts, and this one does not. */
  private static boolean leavesTheOthers(
      PageSummary page, PageSummary blue, Observations observed) {
    String habit = ending(blue, SHARED);
    return !endsAsBefore(page, blue, SHARED)
        && observed.pairs().stream()
                .filter(pair -> !pair.blue().request().equals(blue.request()))
                .filter(pair -> ending(pair.blue(), SHARED).equals(habit))
                .filter(pair -> endsAsBefore(pair.green(), pair.blue(), SHARED))
                .count()
            > 1;
  }

  /**
   * HTML allows to leave out its last tags; the last text of the page is then still there, and
   * behind it all elements in their order, whatever a release adds to them.
   */
  private static boolean endsAsBefore(PageSummary page, PageSummary blue, int length) {
    String ending = ending(blue, length);
    List<String> had = List.of(ending.split("\\s+", -1));
    List<String> has = List.of(page.content().ending().split("\\s+", -1));
    List<String> text = has.stream().filter(WholePagesCheck::isText).toList();
    List<String> last = had.stream().filter(WholePagesCheck::isText).toList();
    Iterator<String> elements = behindText(has).iterator();
    return !ending.isEmpty()
        && text.size() >= last.size()
        && text.subList(text.size() - last.size(), text.size()).equals(last)
        && behindText(had).stream().allMatch(element -> reaches(elements, element));
  }

  private static boolean isText(String word) {
    return !word.startsWith("<");
  }

  private static List<String> behindText(List<String> words) {
    int from = words.size();
    while (from > 0 && !isText(words.get(from - 1))) {
      from--;
    }
    return words.subList(from, words.size());
  }

  private static boolean reaches(Iterator<String> has, String word) {
    while (has.hasNext()) {
      if (has.next().equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** From a word's beginning. */
  private static String ending(PageSummary page, int length) {
    String all = page.content().ending();
    return all.length() <= length
        ? all
        : all.substring(all.length() - length).replaceFirst("^\\S*\\s+", "");
  }
}
