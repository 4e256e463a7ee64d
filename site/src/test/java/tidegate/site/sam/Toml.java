package tidegate.site.sam;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * As much of TOML as the samconfig files use: tables, and text, truth values and numbers in them.
 */
public final class Toml {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^\\[(?<table>[\\w.-]+)]\\s*$"
              + "|^(?<key>\\w+) = (?:'''\\n?(?<lines>[\\s\\S]*?)'''|\"(?<text>[^\"\\\\\\n]*)\"|'(?<raw>[^'\\n]*)'"
              + "|(?<bare>true|false|[0-9.]+))\\s*$"
              + "|^#.*$|^\\s*$");

  private Toml() {}

  /**
   * Values by table and key, as {@code default.deploy.parameters.capabilities}.
   *
   * @throws IllegalArgumentException naming a line that is none of these
   */
  public static Map<String, String> read(String toml) {
    var values = new TreeMap<String, String>();
    var table = "";
    var end = 0;
    var line = LINE.matcher(toml);
    while (line.find()) {
      requireBlank(toml.substring(end, line.start()));
      end = line.end();
      if (line.group("table") != null) {
        table = line.group("table") + ".";
      } else if (line.group("key") != null) {
        values.put(table + line.group("key"), value(line));
      }
    }
    requireBlank(toml.substring(end));
    return values;
  }

  private static String value(java.util.regex.Matcher line) {
    for (var form : new String[] {"lines", "text", "raw"}) {
      if (line.group(form) != null) {
        return line.group(form);
      }
    }
    return line.group("bare");
  }

  private static void requireBlank(String between) {
    if (!between.isBlank()) {
      throw new IllegalArgumentException("not understood: " + between.strip());
    }
  }
}
