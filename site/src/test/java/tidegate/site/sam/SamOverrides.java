package tidegate.site.sam;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How the SAM CLI 1.164 reads parameter overrides.
 *
 * <p>An argument is searched for {@code Key=value} after a blank. A value in quotes ends at the
 * next quote without a backslash; one without ends at a blank or a double quote. What does not fit
 * is left out without a word, unless nothing fits. Then a pair of quotes around the whole is taken
 * away, and a backslash before a blank or a quote. The long form {@code
 * ParameterKey=…,ParameterValue=…} is tried first. A value of a table, as in samconfig.toml, is
 * only relieved of its quotes and backslashes.
 */
public final class SamOverrides {
  private static final String KEY = "([A-Za-z0-9\"']+)";
  private static final String VALUE =
      "(\"(?:\\\\.|[^\"\\\\]++)*+\"|'(?:\\\\.|[^'\\\\]++)*+'|(?:\\\\.|[^ \"\\\\]++)++)";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("ParameterKey=" + KEY + ",ParameterValue=" + VALUE),
          Pattern.compile(" " + KEY + "=" + VALUE));

  private SamOverrides() {}

  /** What arguments after {@code --parameter-overrides}, or the strings of a list, come to. */
  public static Map<String, String> ofArguments(List<String> arguments) {
    var read = new TreeMap<String, String>();
    for (var argument : arguments) {
      var before = read.size();
      for (var form : FORMS) {
        form.matcher(" " + argument.strip())
            .results()
            .forEach(found -> read.put(bare(found.group(1)), bare(found.group(2))));
        if (read.size() > before) {
          break;
        }
      }
      if (read.size() == before) {
        throw new IllegalArgumentException(argument + " is not a valid format");
      }
    }
    return read;
  }

  /** What one value of a table comes to. */
  public static String ofTable(String value) {
    return bare(value);
  }

  private static String bare(String value) {
    var quoted =
        value.length() > 1
            && value.charAt(0) == value.charAt(value.length() - 1)
            && (value.startsWith("\"") || value.startsWith("'"));
    var inner = quoted ? value.substring(1, value.length() - 1) : value;
    return inner.replace("\\ ", " ").replace("\\\"", "\"").replace("\\'", "'");
  }
}
