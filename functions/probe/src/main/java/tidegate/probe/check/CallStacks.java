package tidegate.probe.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the files of a call that went wrong, which debuggers and plugins print: PHP's own form, and
 * any list of files that begins where WordPress begins. Linear in the page's length.
 */
final class CallStacks {
  private static final Pattern TRACE =
      Pattern.compile("(?m)^#0 ([^\\n(<]{1,300})\\(\\d+\\): [^\\n]{1,500}\\n(?=#\\d)");

  /** The file by which every page of WordPress is begun. */
  private static final String FIRST = "wp-blog-header.php";

  private static final Pattern FILE =
      Pattern.compile("/(?:wp-includes|wp-content|wp-admin)/([\\w./-]{1,200}\\.php)");

  /** A stack of calls is no longer than this on each side of its beginning. */
  private static final int LONGEST = 10_000;

  private static final int FEWEST_FILES = 2;
  private static final int MOST_TRIED = 3;

  private CallStacks() {}

  /** The first of each form; its first group is a file. */
  static List<MatchResult> in(String body, Quotations quotations) {
    return Stream.concat(
            TRACE.matcher(body).results().filter(one -> !quotations.hold(one.start())),
            firsts(body)
                .filter(at -> !quotations.hold(at) && isText(body, at))
                .filter(at ->
                    files(body, at).results().map(one -> one.group(1)).distinct().count()
                        >= FEWEST_FILES)
                .boxed()
                .flatMap(at -> files(body, at).results()))
        .limit(1)
        .toList();
  }

  private static IntStream firsts(String body) {
    return IntStream.iterate(body.indexOf(FIRST), at -> at >= 0, at -> body.indexOf(FIRST, at + 1))
        .limit(MOST_TRIED);
  }

  /** Not an attribute's value. */
  private static boolean isText(String body, int at) {
    String before = body.substring(Math.max(0, at - 1_000), at);
    return before.lastIndexOf('>') >= before.lastIndexOf('<');
  }

  private static Matcher files(String body, int around) {
    return FILE.matcher(body)
        .region(Math.max(0, around - LONGEST), Math.min(body.length(), around + LONGEST));
  }
}
