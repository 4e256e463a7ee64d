package tidegate.testbed.rehearsal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tidegate.testbed.wordpress.TestbedException;

/**
 * What {@code ./rehearse probe} was asked.
 *
 * @param url the site's address without a slash at its end
 * @param json whether a program reads the answer
 * @param mine whether the site is the caller's own, so that doors that should be closed are tried
 */
record ProbeArguments(String url, boolean json, boolean mine) {
  private static final String USAGE = "usage: ./rehearse probe https://… [--json] [--mine]";
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#@]+(/[^\\s?#]*)?");

  /**
   * Reads the words after {@code probe}.
   *
   * @throws TestbedException naming every word that is wrong
   */
  static ProbeArguments parse(List<String> words) {
    var faults = new ArrayList<String>();
    var sites = new ArrayList<String>();
    for (String word : words) {
      if (!word.startsWith("-")) {
        sites.add(word);
      } else if (!word.equals("--json") && !word.equals("--mine")) {
        faults.add("there is no option " + word);
      }
    }
    if (sites.size() != 1) {
      faults.add(
          sites.isEmpty() ? "say which site" : "one site at a time: " + String.join(", ", sites));
    }
    sites.stream()
        .filter(site -> !ADDRESS.matcher(site).matches())
        .forEach(site -> faults.add("'" + site + "' is no address such as https://example.com"));
    if (!faults.isEmpty()) {
      throw new TestbedException(String.join("; ", faults) + ". " + USAGE);
    }
    return new ProbeArguments(
        sites.getFirst().replaceFirst("/+$", ""),
        words.contains("--json"),
        words.contains("--mine"));
  }
}
