package tidegate.core.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a function's environment once, at its start, and keeps every fault until {@link #check()}.
 * A variable that is empty counts as not set, since a template cannot leave one out. Not
 * thread-safe.
 */
public final class Environment {

  private final Map<String, String> variables;
  private final List<String> faults = new ArrayList<>();

  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** The variable's text; a fault where it is not set. */
  public String text(String name) {
    String value = text(name, "");
    if (value.isEmpty()) {
      faults.add(name + " is not set");
    }
    return value;
  }

  public String text(String name, String otherwise) {
    String value = variables.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  /** An ISO-8601 duration such as {@code PT2H}, not below zero. */
  public Duration duration(String name, Duration otherwise) {
    return parsed(name, otherwise, "a duration such as PT2H", Environment::duration);
  }

  private static Duration duration(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative()) {
      throw new IllegalArgumentException(text);
    }
    return duration;
  }

  public int number(String name, int otherwise) {
    return parsed(name, otherwise, "a whole number", Integer::valueOf);
  }

  public double decimal(String name, double otherwise) {
    return parsed(name, otherwise, "a number", Double::valueOf);
  }

  /**
   * A variable read by {@code parser}; a fault where the parser refuses it. Where it is not set,
   * {@code otherwise}.
   */
  public <T> T parsed(String name, T otherwise, String form, Function<String, T> parser) {
    String value = text(name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return parser.apply(value);
    } catch (SettingsException refused) {
      refused.faults().forEach(fault -> faults.add(name + ": " + fault));
    } catch (DateTimeException | IllegalArgumentException _) {
      faults.add(name + " is '" + value + "', not " + form);
    }
    return otherwise;
  }

  /**
   * A variable that must be set, read by {@code parser}; a fault where it is not set or the parser
   * refuses it. Nothing stands in for a faulty one.
   */
  public <T> Setting<T> required(String name, String form, Function<String, T> parser) {
    String value = text(name);
    Optional<T> parsed =
        value.isEmpty()
            ? Optional.empty()
            : parsed(name, Optional.empty(), form, parser.andThen(Optional::of));
    return () -> parsed.orElseThrow(() -> new IllegalStateException(name + " was not checked"));
  }

  /**
   * Ends the reading and gives what was read.
   *
   * @throws SettingsException naming every fault met since the start
   */
  public <T> T checked(Setting<T> settings) {
    check();
    return settings.get();
  }

  /**
   * Ends the reading.
   *
   * @throws SettingsException naming every fault met since the start
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw new SettingsException("cannot start", faults);
    }
  }
}
