package tidegate.probe.page;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads where a page leads by itself: the header Refresh, the meta element of that name, a script.
 */
final class Refresh {

  /** As the HTML standard reads it; without an address the page only loads itself again. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)\\s*(\\d{1,4})[\\d.]*\\s*[;,]?\\s*(?:url\\s*=)?\\s*['\"]?([^'\"\\s]{1,2000}).*");

  /** Whoever waits longer has read the page. */
  private static final int LONGEST_SECONDS = 30;

  private Refresh() {}

  /** The address as it is written; empty where a visitor stays. */
  static Optional<String> of(Page page) {
    return Stream.concat(
            page.answer().headers().first("refresh").stream(),
            Optional.ofNullable(page.markup().meta().get("refresh")).stream())
        .map(FORM::matcher)
        .filter(found -> found.matches() && Integer.parseInt(found.group(1)) <= LONGEST_SECONDS)
        .map(found -> found.group(2))
        .findFirst()
        .or(() -> page.markup().lead());
  }
}
