package tidegate.probe.html;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds shortcodes that stand in the text because no plugin knows them any more: {@code
 * [contact-form-7 id="12"]}. Without an attribute, what stands in square brackets is a remark.
 */
final class Shortcodes {

  /** WordPress has turned the quotes into curly ones by then. */
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[([a-zA-Z][a-zA-Z0-9_-]{1,40}) {1,3}[a-zA-Z][a-zA-Z0-9_-]{0,40}="
              + "(?:[\"'“”″‘’′]|&[#a-z0-9]{2,6};)[^\\[\\]<>]{0,300}]");

  private Shortcodes() {}

  static Set<String> names(String html, int start, int end) {
    int open = html.indexOf('[', start, end);
    if (open < 0) {
      return Set.of();
    }
    return SHORTCODE
        .matcher(html)
        .region(open, end)
        .results()
        .limit(20)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
