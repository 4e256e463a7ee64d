package tidegate.testbed.faults.smallsite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One answer.
 *
 * @param fields header fields, each with its lines in order
 */
@SuppressWarnings("ArrayRecordComponent") // made for one request, compared with nothing
record Reply(int status, Map<String, List<String>> fields, byte[] body) {
  private static final String TYPE = "content-type";

  static Reply file(int status, String type, byte[] body) {
    return new Reply(status, Map.of(TYPE, List.of(type)), body);
  }

  /** A file's answer, changed by the rules that match; a type replaces, other fields are added. */
  Reply changedBy(List<AnswerRule> rules) {
    Optional<Integer> other =
        rules.stream().flatMap(rule -> rule.status().stream()).reduce((_, last) -> last);
    Map<String, List<String>> changed = new LinkedHashMap<>();
    fields.forEach((name, lines) -> changed.put(name, new ArrayList<>(lines)));
    for (AnswerRule rule : rules) {
      String name = rule.name().toLowerCase(Locale.ROOT);
      if (name.equals(TYPE)) {
        changed.put(name, List.of(rule.value()));
      } else if (!name.isEmpty()) {
        changed.computeIfAbsent(name, _ -> new ArrayList<>()).add(rule.value());
      }
    }
    boolean body = other.isEmpty() || other.get() == status || other.get() == 200;
    return new Reply(
        other.orElse(status), changed, body || says(other.get()) ? body() : words(other.get()));
  }

  /** Errors of the REST interface name their status. */
  private boolean says(int other) {
    return new String(body, UTF_8).contains("\"status\":" + other);
  }

  private static byte[] words(int status) {
    return ("<!doctype html><title>" + status + "</title><p>The answer is " + status + ".</p>")
        .getBytes(UTF_8);
  }
}
