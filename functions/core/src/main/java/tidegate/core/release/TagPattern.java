package tidegate.core.release;

/**
 * Tags that are meant, for example {@code release-*}. A star stands for any text, as in an
 * EventBridge wildcard, so that the rule that starts a function and the function itself agree.
 */
public record TagPattern(String glob) {

  /**
   * Refuses what no tag can be.
   *
   * @throws IllegalArgumentException where the glob holds what no tag can
   */
  public TagPattern {
    if (!glob.matches("[A-Za-z0-9_.*-]+")) {
      throw new IllegalArgumentException(glob);
    }
  }

  /** Whether the tag is meant. */
  public boolean matches(String tag) {
    int star = glob.indexOf('*');
    if (star < 0) {
      return tag.equals(glob);
    }
    String end = glob.substring(glob.lastIndexOf('*') + 1);
    int from = star;
    int to = tag.length() - end.length();
    if (from > to || !tag.startsWith(glob.substring(0, star)) || !tag.endsWith(end)) {
      return false;
    }
    // What stands between two stars is taken at its first place, which leaves the most room.
    int at = star + 1;
    for (int next = glob.indexOf('*', at); next >= 0; next = glob.indexOf('*', at)) {
      String part = glob.substring(at, next);
      int found = tag.indexOf(part, from);
      if (found < 0 || found + part.length() > to) {
        return false;
      }
      from = found + part.length();
      at = next + 1;
    }
    return true;
  }
}
