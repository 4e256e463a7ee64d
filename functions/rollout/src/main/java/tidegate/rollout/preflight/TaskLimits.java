package tidegate.rollout.preflight;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much each limit counts that is a matter of taste beside an existing site. Immutable.
 *
 * @param levels a limit that is not named refuses
 */
public record TaskLimits(Map<Limit, Level> levels) {

  /** What every new site starts with. */
  public static final TaskLimits ALL_REFUSE = new TaskLimits(Map.of());

  public TaskLimits {
    levels = Map.copyOf(levels);
  }

  /** A check whose complaint is a matter of taste; its name is the check's id. */
  public enum Limit {
    /** At least 2 vCPU and 8 GiB a task. */
    SIZE,
    /** Where wp-content lives. */
    CONTENT,
    /** No secret in the plain environment. */
    SECRETS
  }

  /** What comes of a complaint. */
  public enum Level {
    /** The rollout does not start. */
    REFUSE,
    /** It starts, and the two people are told. */
    WARN,
    /** Nobody looks. */
    OFF
  }

  /**
   * Reads {@code size=warn,secrets=off}; empty means that each refuses.
   *
   * @throws IllegalArgumentException where a word is none of these
   */
  public static TaskLimits parse(String text) {
    var levels = new EnumMap<Limit, Level>(Limit.class);
    Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(word -> word.split("=", 2))
        .forEach(pair -> {
          if (pair.length < 2 || levels.put(limit(pair[0]), level(pair[1])) != null) {
            throw new IllegalArgumentException(text);
          }
        });
    return new TaskLimits(levels);
  }

  Level of(String check) {
    return levels.entrySet().stream()
        .filter(entry -> word(entry.getKey()).equals(check))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Level.REFUSE);
  }

  private static Limit limit(String word) {
    return Limit.valueOf(word.strip().toUpperCase(Locale.ROOT));
  }

  private static Level level(String word) {
    return Level.valueOf(word.strip().toUpperCase(Locale.ROOT));
  }

  private static String word(Limit limit) {
    return limit.name().toLowerCase(Locale.ROOT);
  }
}
