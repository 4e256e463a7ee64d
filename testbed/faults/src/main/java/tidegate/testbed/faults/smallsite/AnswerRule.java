package tidegate.testbed.faults.smallsite;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a side answers a path other than its files say.
 *
 * @param path the path, with its query where the rule names one; {@code *} for every path
 * @param after how many requests the side must have had before
 * @param status empty where the status stays
 * @param name of a header field; empty where none is added
 */
record AnswerRule(String path, int after, Optional<Integer> status, String name, String value) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<path>\\S+?)(?:>(?<after>\\d+))?\\s+(?<status>\\d{3}|-)"
              + "(?:\\s+(?<name>[^:\\s]+):\\s*(?<value>.*))?\\s*");

  /**
   * Reads lines of the form {@code PATH STATUS|- [Name: value]}.
   *
   * @throws IllegalArgumentException for a line of another form
   */
  static List<AnswerRule> parse(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(AnswerRule::rule).toList();
  }

  private static AnswerRule rule(String line) {
    var matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no rule for an answer: " + line);
    }
    String status = matcher.group("status");
    return new AnswerRule(
        matcher.group("path"),
        group(matcher, "after").map(Integer::parseInt).orElse(0),
        status.equals("-") ? Optional.empty() : Optional.of(Integer.parseInt(status)),
        group(matcher, "name").orElse(""),
        group(matcher, "value").orElse(""));
  }

  private static Optional<String> group(MatchResult matched, String name) {
    return Optional.ofNullable(matched.group(name));
  }

  boolean matches(String requestPath, String target, int requests) {
    return requests >= after
        && (path.equals("*") || path.equals(requestPath) || path.equals(target));
  }
}
