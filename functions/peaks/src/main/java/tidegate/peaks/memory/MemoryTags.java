package tidegate.peaks.memory;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidegate.core.policy.FloorBounds.MaxRaise;

/**
 * Memory as tags: {@code tidegate:peaks} is {@code at=<time> set=<min> max=<from>/<to> alone=<min>
 * drift=<time>}, and {@code tidegate:peaks:1} to {@code :16} hold a window each, {@code
 * <start>/<floor>=<word>+<word>}. A window that needs a tag takes that of the oldest, so that the
 * 50 tags of a service are never used up. What does not parse, and what lies in the future, is as
 * if it had never been written.
 */
public final class MemoryTags {

  /** The service's own. */
  public static final String HEAD = "tidegate:peaks";

  /** As many windows as are remembered. */
  public static final int SLOTS = 16;

  /** Clocks differ; a sample event sent to the real function lies further ahead. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** Readiness looks three days ahead of a lead, and a lead has seven days at most. */
  private static final Duration WINDOW_AHEAD = Duration.ofDays(11);

  private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'");

  private MemoryTags() {}

  /** What the tags say at {@code now}. */
  public static Memory read(Map<String, String> tags, Instant now) {
    Map<String, String> head = fields(tags.getOrDefault(HEAD, ""));
    Map<String, Set<MemoryWord>> windows = new TreeMap<>();
    // A version before this one kept windows in the head.
    head.forEach((key, words) -> window(windows, key, words, now));
    slots()
        .forEach(slot -> {
          String[] text = tags.getOrDefault(slot, "").split("=", 2);
          window(windows, text[0], text.length == 2 ? text[1] : "", now);
        });
    return new Memory(
        time(head.get("at"), now),
        number(head.get("set")),
        raise(head.getOrDefault("max", "")),
        number(head.get("alone")),
        time(head.get("drift"), now),
        windows);
  }

  /** The tags to write so that {@code tags} say what the memory does; none where they do. */
  public static Map<String, String> changes(Memory memory, Map<String, String> tags) {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put(HEAD, head(memory));
    Map<String, String> slotOf = new TreeMap<>();
    slots()
        .filter(slot -> memory.windows().containsKey(key(tags, slot)))
        .forEach(slot -> slotOf.putIfAbsent(key(tags, slot), slot));
    new TreeMap<>(memory.windows())
        .forEach((key, words) -> {
          if (!words.isEmpty() || slotOf.containsKey(key)) {
            String slot = slotOf.containsKey(key) ? slotOf.get(key) : free(slotOf, tags);
            slotOf.put(key, slot);
            wanted.put(slot, key + "=" + text(words));
          }
        });
    wanted.entrySet().removeIf(tag -> tag.getValue().equals(tags.get(tag.getKey())));
    return wanted;
  }

  /** A slot that holds none of the windows remembered, else that of the oldest. */
  private static String free(Map<String, String> slotOf, Map<String, String> tags) {
    return slots()
        .filter(slot -> !slotOf.containsValue(slot))
        .min(Comparator.comparing(slot -> key(tags, slot)))
        .orElseGet(() -> slotOf.remove(slotOf.keySet().iterator().next()));
  }

  private static String key(Map<String, String> tags, String slot) {
    return tags.getOrDefault(slot, "").split("=", 2)[0];
  }

  private static Stream<String> slots() {
    return IntStream.rangeClosed(1, SLOTS).mapToObj(slot -> HEAD + ":" + slot);
  }

  private static String head(Memory memory) {
    var text = new StringBuilder();
    memory.at().ifPresent(at -> text.append("at=").append(at));
    memory.min().ifPresent(min -> text.append(" set=").append(min));
    memory
        .maxRaise()
        .ifPresent(max -> text.append(" max=").append(max.from()).append('/').append(max.to()));
    memory.othersMin().ifPresent(min -> text.append(" alone=").append(min));
    memory.drift().ifPresent(at -> text.append(" drift=").append(at));
    return text.toString().strip();
  }

  private static String text(Set<MemoryWord> words) {
    return words.stream().sorted().map(MemoryWord::text).collect(Collectors.joining("+"));
  }

  private static Map<String, String> fields(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, _) -> one));
  }

  private static void window(
      Map<String, Set<MemoryWord>> windows, String key, String words, Instant now) {
    Set<MemoryWord> known = EnumSet.noneOf(MemoryWord.class);
    Arrays.stream(words.split("\\+", -1))
        .flatMap(word -> MemoryWord.parse(word).stream())
        .forEach(known::add);
    if (!known.isEmpty()
        && start(key).filter(at -> !at.isAfter(now.plus(WINDOW_AHEAD))).isPresent()) {
      windows.merge(
          key,
          known,
          (one, other) -> {
            one.addAll(other);
            return one;
          });
    }
  }

  private static Optional<Instant> start(String key) {
    try {
      return key.matches("\\d{8}T\\d{4}Z/\\d{1,6}")
          ? Optional.of(
              LocalDateTime.parse(key.substring(0, key.indexOf('/')), START)
                  .toInstant(ZoneOffset.UTC))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<MaxRaise> raise(String text) {
    if (!text.matches("\\d{1,6}/\\d{1,6}")) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    return Optional.of(
        new MaxRaise(
            Integer.parseInt(text.substring(0, slash)),
            Integer.parseInt(text.substring(slash + 1))));
  }

  private static OptionalInt number(@Nullable String text) {
    return text != null && text.matches("\\d{1,6}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static Optional<Instant> time(@Nullable String text, Instant now) {
    try {
      return Optional.ofNullable(text)
          .map(Instant::parse)
          .filter(at -> !at.isAfter(now.plus(AHEAD)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
