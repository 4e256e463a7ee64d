package tidegate.probe.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads robots.txt as RFC 9309 says: groups of user agents, of whose rules the longest wins. */
final class RobotsFile {

  private static final String EVERY = "*";

  private static final Pattern OCTET = Pattern.compile("%[0-9a-fA-F]{2}");

  /** Rules by the user agent in lower case. */
  private final Map<String, List<Rule>> groups = new LinkedHashMap<>();

  private RobotsFile() {}

  static RobotsFile parse(String text) {
    var file = new RobotsFile();
    List<String> agents = new ArrayList<>();
    boolean rules = false;
    for (String line : text.replace("\ufeff", "").split("\\R", -1)) {
      String[] field = line.replaceFirst("#.*", "").split(":", 2);
      String name = field[0].strip().toLowerCase(Locale.ROOT);
      String value = field.length < 2 ? "" : field[1].strip();
      if (name.equals("user-agent")) {
        if (rules) {
          agents.clear();
        }
        rules = false;
        agents.add(product(value));
        agents.forEach(agent -> file.groups.computeIfAbsent(agent, _ -> new ArrayList<>()));
      } else if (name.equals("allow") || name.equals("disallow")) {
        rules = true;
        var rule = new Rule(name.equals("allow"), encoded(value));
        agents.forEach(agent -> file.groups.getOrDefault(agent, new ArrayList<>()).add(rule));
      }
    }
    return file;
  }

  /** A crawler that the file keeps off this path: {@code *}, or a search engine; empty for none. */
  Optional<String> keepsOut(String path) {
    return groups.keySet().stream()
        .filter(agent -> agent.equals(EVERY) || RobotsDirectives.ENGINES.contains(agent))
        .filter(agent -> !allowed(groups.getOrDefault(agent, List.of()), encoded(path)))
        .findFirst();
  }

  /** A crawler's name ends where its version or a remark begins. */
  private static String product(String agent) {
    return agent.startsWith(EVERY)
        ? EVERY
        : agent.replaceFirst("[^a-zA-Z_-].*", "").toLowerCase(Locale.ROOT);
  }

  /**
   * In the form in which both sides are compared (section 2.2.2): octets beyond ASCII by number.
   */
  private static String encoded(String path) {
    var form = new StringBuilder();
    for (byte octet : path.getBytes(UTF_8)) {
      form.append(octet < 0 ? "%%%02X".formatted(octet & 0xff) : Character.toString((char) octet));
    }
    return OCTET.matcher(form).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
  }

  private static boolean allowed(List<Rule> rules, String path) {
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path().length();
      if (length > 0 && rule.matches(path) && length >= longest) {
        allowed = rule.allows() || (length == longest && allowed);
        longest = length;
      }
    }
    return allowed;
  }

  /** One rule; in its path a star stands for anything, and a dollar at its end for the end. */
  private record Rule(boolean allows, String path) {

    boolean matches(String target) {
      boolean ends = path.endsWith("$");
      String[] parts = (ends ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
      if (!target.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        boolean last = ends && i == parts.length - 1;
        int found = last ? target.lastIndexOf(parts[i]) : target.indexOf(parts[i], at);
        if (found < at) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !ends || at == target.length();
    }
  }
}
