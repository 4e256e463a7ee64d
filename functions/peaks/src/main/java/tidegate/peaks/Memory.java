package tidegate.peaks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tidegate.core.calendar.Window;
import tidegate.core.memory.TagText;

/**
 * What was done and told, as one tag on the service: {@code at=<time> set=<min>
 * <window>=<word>+<word>}. What does not parse is forgotten: then something is told twice.
 * Immutable.
 */
final class Memory {

  static final String TAG = "tidegate:peaks";

  private static final DateTimeFormatter KEY =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

  private final Instant at;
  private final OptionalInt min;
  private final Map<String, Set<String>> words;

  private Memory(Instant at, OptionalInt min, Map<String, Set<String>> words) {
    this.at = at;
    this.min = min;
    this.words = words;
  }

  static Memory of(Map<String, String> tags) {
    Instant at = Instant.MIN;
    OptionalInt min = OptionalInt.empty();
    Map<String, Set<String>> words = new TreeMap<>();
    for (String entry : tags.getOrDefault(TAG, "").split(" ", -1)) {
      int equals = entry.indexOf('=');
      String key = entry.substring(0, Math.max(equals, 0));
      String value = entry.substring(equals + 1);
      if (key.equals("at")) {
        at = time(value);
      } else if (key.equals("set") && value.matches("\\d{1,6}")) {
        min = OptionalInt.of(Integer.parseInt(value));
      } else if (key.contains("/")) {
        words.put(key, new TreeSet<>(Arrays.asList(value.split("\\+", -1))));
      }
    }
    return new Memory(at, min, words);
  }

  /** A window's key: when it starts and how high it is. */
  static String key(Window window) {
    return KEY.format(window.start()) + "/" + window.floor();
  }

  /** The tick that last changed anything; a tick that is older has nothing to say. */
  Instant at() {
    return at;
  }

  /** The min that was set last. */
  OptionalInt min() {
    return min;
  }

  boolean has(String key, Word word) {
    return words.getOrDefault(key, Set.of()).contains(word.text());
  }

  boolean has(Window window, Word word) {
    return has(key(window), word);
  }

  /** Every key that something is remembered of. */
  Set<String> keys() {
    return Set.copyOf(words.keySet());
  }

  Memory with(String key, Word word) {
    Map<String, Set<String>> more = copy();
    more.computeIfAbsent(key, _ -> new TreeSet<>()).add(word.text());
    return new Memory(at, min, more);
  }

  Memory without(String key, Word word) {
    Map<String, Set<String>> fewer = copy();
    fewer.getOrDefault(key, new TreeSet<>()).remove(word.text());
    return new Memory(at, min, fewer);
  }

  Memory withMin(int set) {
    return new Memory(at, OptionalInt.of(set), words);
  }

  Memory at(Instant tick) {
    return new Memory(tick, min, words);
  }

  /** The tag's value; the oldest windows are forgotten first where it would be too long. */
  String text() {
    String head = "at=" + at + (min.isPresent() ? " set=" + min.getAsInt() : "");
    Map<String, Set<String>> kept = copy();
    kept.values().removeIf(Set::isEmpty);
    String text = text(head, kept);
    while (text.length() > TagText.LONGEST) {
      kept.remove(oldest(kept).orElseThrow());
      text = text(head, kept);
    }
    return text;
  }

  private static Optional<String> oldest(Map<String, Set<String>> words) {
    return words.keySet().stream().findFirst();
  }

  private static String text(String head, Map<String, Set<String>> words) {
    return words.entrySet().stream()
        .map(entry -> " " + entry.getKey() + "=" + String.join("+", entry.getValue()))
        .collect(Collectors.joining("", head, ""));
  }

  private Map<String, Set<String>> copy() {
    Map<String, Set<String>> copy = new TreeMap<>();
    words.forEach((key, said) -> copy.put(key, new TreeSet<>(said)));
    return copy;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      return Instant.MIN;
    }
  }

  /** What can be remembered of a window. */
  enum Word {
    /** The readiness for it was looked at. */
    CHECKED,
    /** Its floor was set. */
    RAISED,
    /** A rollout was stopped for it. */
    STOPPED,
    /** Told that it is late. */
    LATE,
    /** Told that it started without its floor. */
    MISSED,
    /** Told that its floor stands. */
    PROVED,
    /** Its floor stood and was found short at one tick. */
    SHORT,
    /** Told that its floor fell. */
    FELL,
    /** The count was brought down after it. */
    DOWN,
    /** Told that tasks are left after it. */
    ABOVE,
    /** Told that somebody else's min is left alone. */
    ALONE;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
