package tidegate.probe.check;

import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.page.Excerpts;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** PHP's messages stay out of pages. */
final class PhpErrorsCheck implements Check {

  private static final Pattern MESSAGE =
      Pattern.compile(
          "(<b>)?(Warning|Notice|Deprecated|Fatal error|Parse error|Strict Standards"
              + "|Recoverable fatal error)(</b>)?: {1,2}[^\\n]{1,600}? in"
              + " (?:<b>)?((?:/|[A-Z]:\\\\)[^<\\s]{1,300})(?:</b>)? on line (?:<b>)?\\d+(?:</b>)?");

  /** After these, a line that begins so is somebody's text. */
  private static final Pattern QUOTING =
      Pattern.compile(
          "(?i)<(?:pre|code|samp|kbd|textarea|blockquote|title|script|style|br)\\b.*",
          Pattern.DOTALL);

  @Override
  public About about() {
    return About.relative(
            "php-errors",
            "A release for another PHP, or with WP_DEBUG on, prints warnings with paths into"
                + " pages, feeds and REST answers; JSON and redirects break.",
            "PHP's own form \"Warning: … in /path on line n\" where PHP puts it; the same"
                + " words quoted in an article do not count.",
            "Set WP_DEBUG_DISPLAY to false and mend the plugin or theme that the path names.")
        .meets(10);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(
        PageKind.HOME,
        PageKind.POST,
        PageKind.PAGE,
        PageKind.CART,
        PageKind.ARCHIVE,
        PageKind.SEARCH,
        PageKind.REST,
        PageKind.FEED,
        PageKind.LOG_IN,
        PageKind.MISSING,
        PageKind.SITEMAP,
        PageKind.UPGRADE);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String body = page.body();
    var found = MESSAGE.matcher(body);
    while (found.find()) {
      if (found.group(1) != null || printed(body, found.start(), found.end())) {
        String level = found.group(2);
        notes.fault(
            level + " " + found.group(4),
            "PHP prints \"" + level + "\" into " + page.address().target(),
            page.evidence(Excerpts.around(body, found.start() + 40, found.start() + 200)));
      }
    }
  }

  /** Without markup, PHP begins and ends a line of its own; text in a page seldom does. */
  private static boolean printed(String body, int start, int end) {
    boolean line =
        (start == 0 || body.charAt(start - 1) == '\n')
            && (end == body.length() || body.charAt(end) == '\n' || body.charAt(end) == '\r');
    int open = body.lastIndexOf('<', Math.max(0, start - 1));
    return line && (open < 0 || !QUOTING.matcher(body.substring(open, start)).lookingAt());
  }
}
