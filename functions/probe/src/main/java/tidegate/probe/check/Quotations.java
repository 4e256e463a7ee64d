package tidegate.probe.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a page quotes what somebody else printed: code and the like. Linear in the page's length.
 */
final class Quotations {
  private static final Pattern MARK =
      Pattern.compile("(?i)<(/?)(?:pre|code|samp|kbd|textarea|blockquote)\\b");

  /** A break that somebody typed stands right before a line of theirs. */
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>\\s*");

  private static final int LONGEST_BREAK = 20;

  private final String body;

  /** Offsets in order: where quoting begins, ends, begins again. */
  private final List<Integer> turns = new ArrayList<>();

  Quotations(String body) {
    this.body = body;
    int depth = 0;
    var mark = MARK.matcher(body);
    while (mark.find()) {
      boolean closes = !mark.group(1).isEmpty();
      depth = closes ? Math.max(0, depth - 1) : depth + 1;
      boolean inside = turns.size() % 2 == 1;
      if (inside != depth > 0) {
        turns.add(mark.start());
      }
    }
  }

  /** Whether what stands here is somebody's text. */
  boolean hold(int at) {
    int found = Collections.binarySearch(turns, at);
    int before = found < 0 ? -found - 1 : found + 1;
    return before % 2 == 1 || behindBreak(at);
  }

  private boolean behindBreak(int at) {
    int from = Math.max(0, at - LONGEST_BREAK);
    int open = body.substring(from, at).lastIndexOf('<') + from;
    return open >= from && BREAK.matcher(body).region(open, at).matches();
  }
}
