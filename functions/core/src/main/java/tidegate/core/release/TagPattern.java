package tidegate.core.release;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    String regex =
        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return tag.matches(regex);
  }
}
