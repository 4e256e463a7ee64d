package tidegate.peaks.memory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import tidegate.core.calendar.Window;
import tidegate.core.policy.FloorBounds.MaxRaise;

/**
 * What was done and told. What is lost is told twice, and never keeps the floor from standing.
 * Immutable.
 *
 * @param at the tick that last changed anything; an older tick has nothing to say
 * @param min the min that was set last
 * @param maxRaise how max was raised for a peak
 * @param othersMin somebody else's min that was told
 * @param drift when it was last told that the baseline had been changed
 * @param windows words by window; see {@link #key}
 */
public record Memory(
    Optional<Instant> at,
    OptionalInt min,
    Optional<MaxRaise> maxRaise,
    OptionalInt othersMin,
    Optional<Instant> drift,
    Map<String, Set<MemoryWord>> windows) {

  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

  /** Of nothing. */
  public static final Memory EMPTY =
      new Memory(
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Map.of());

  public Memory {
    windows = Map.copyOf(windows);
  }

  /** A window's key: when it starts and how high it is. Keys sort by start. */
  public static String key(Window window) {
    return START.format(window.start()) + "/" + window.floor();
  }

  public boolean has(Window window, MemoryWord word) {
    return windows.getOrDefault(key(window), Set.of()).contains(word);
  }

  /** The memory of a tick that changes something. */
  public Memory at(Instant tick) {
    return new Memory(Optional.of(tick), min, maxRaise, othersMin, drift, windows);
  }

  /** With one thing more. */
  public Memory with(Mark mark) {
    return switch (mark) {
      case Mark.Told(Window window, MemoryWord word) -> word(window, word, /* said= */ true);
      case Mark.Untold(Window window, MemoryWord word) -> word(window, word, /* said= */ false);
      case Mark.MinSet(int set) ->
          new Memory(at, OptionalInt.of(set), maxRaise, othersMin, drift, windows);
      case Mark.MaxRaised(MaxRaise raise) ->
          new Memory(at, min, Optional.of(raise), othersMin, drift, windows);
      case Mark.MaxSettled _ -> new Memory(at, min, Optional.empty(), othersMin, drift, windows);
      case Mark.OthersMin(OptionalInt told) -> new Memory(at, min, maxRaise, told, drift, windows);
      case Mark.Drift(Instant told) ->
          new Memory(at, min, maxRaise, othersMin, Optional.of(told), windows);
    };
  }

  private Memory word(Window window, MemoryWord word, boolean said) {
    Map<String, Set<MemoryWord>> changed = new TreeMap<>(windows);
    Set<MemoryWord> words = EnumSet.noneOf(MemoryWord.class);
    words.addAll(changed.getOrDefault(key(window), Set.of()));
    if (said) {
      words.add(word);
    } else {
      words.remove(word);
    }
    changed.put(key(window), words);
    return new Memory(at, min, maxRaise, othersMin, drift, changed);
  }
}
