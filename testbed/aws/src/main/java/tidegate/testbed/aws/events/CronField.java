package tidegate.testbed.aws.events;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** One field of a cron expression: lists, ranges and steps of numbers or names. */
final class CronField {
  private static final Pattern COMMA = Pattern.compile(",");

  private CronField() {}

  static BitSet parse(String text, int first, int last, List<String> names) {
    var set = new BitSet(last + 1);
    COMMA.splitAsStream(text).forEach(part -> add(set, part, first, last, names));
    return set;
  }

  private static void add(BitSet set, String part, int first, int last, List<String> names) {
    int slash = part.indexOf('/');
    int step = slash < 0 ? 1 : Integer.parseInt(part.substring(slash + 1));
    var range = slash < 0 ? part : part.substring(0, slash);
    int dash = range.indexOf('-');
    int from = first;
    int to = last;
    if (dash > 0) {
      from = number(range.substring(0, dash), names);
      to = number(range.substring(dash + 1), names);
    } else if (!range.equals("*") && !range.equals("?")) {
      from = number(range, names);
      to = slash < 0 ? from : last;
    }
    if (from < first || to > last || from > to || step < 1) {
      throw new IllegalArgumentException("not a cron field: " + part);
    }
    for (int value = from; value <= to; value += step) {
      set.set(value);
    }
  }

  private static int number(String text, List<String> names) {
    int named = names.indexOf(text);
    return named > 0 ? named : Integer.parseInt(text);
  }
}
