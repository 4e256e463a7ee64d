package tidegate.probe.page;

import java.util.regex.Pattern;

/** Cuts what may be shown out of what was read. */
public final class Excerpts {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)((?:token|nonce|password|passwd|secret|api_?key|auth|signature|session|cookie)"
              + "[\\w-]{0,20}[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"'&<>;,]{4,}");

  private Excerpts() {}

  /** One line, without what looks like a secret. */
  public static String clean(String text) {
    String some = text.length() > 1_000 ? text.substring(0, 1_000) : text;
    String line = some.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return SECRET.matcher(line).replaceAll("$1…");
  }

  /** The surroundings of a place in a text. */
  public static String around(String text, int start, int end) {
    return text.substring(Math.max(0, start - 40), Math.min(text.length(), end + 120));
  }
}
