package tidegate.probe.html;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few entities that addresses and titles are written with. */
public final class Entities {

  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|raquo|laquo|rsquo|lsquo));?");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"),
          Map.entry("raquo", "»"),
          Map.entry("laquo", "«"),
          Map.entry("rsquo", "’"),
          Map.entry("lsquo", "‘"));

  private Entities() {}

  public static String resolve(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(resolved(found)));
  }

  private static String resolved(MatchResult found) {
    if (found.group(3) != null) {
      return NAMED.getOrDefault(found.group(3), "");
    }
    int code =
        found.group(1) != null
            ? Integer.parseInt(found.group(1))
            : Integer.parseInt(found.group(2), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }
}
