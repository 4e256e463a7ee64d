package tidegate.probe.html;

import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code srcset}: candidates with commas between, each an address and a size. */
final class SrcSet {

  private static final Pattern CANDIDATE = Pattern.compile("\\s*([^\\s,]\\S*)[^,]*");
  private static final int MOST = 100;

  private SrcSet() {}

  static List<String> addresses(String value) {
    return CANDIDATE.matcher(value).results().limit(MOST).map(found -> found.group(1)).toList();
  }
}
