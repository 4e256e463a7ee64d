package tidegate.testbed.faults.smallsite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in every page, and what stands there instead. */
record Replacement(String old, String with) {
  private static final Pattern FORM = Pattern.compile("(?<old>.+?) =>(?: (?<with>.*))?");

  /** Reads lines of the form {@code old => new}; spaces around both belong to them. */
  static List<Replacement> parse(String text) {
    return text.lines()
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .map(line ->
            new Replacement(line.group("old"), Optional.ofNullable(line.group("with")).orElse("")))
        .toList();
  }

  /** Works on bytes, since a page need not be UTF-8. */
  byte[] in(byte[] body) {
    return new String(body, ISO_8859_1).replace(octets(old), octets(with)).getBytes(ISO_8859_1);
  }

  private static String octets(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
