package tidegate.core.settings;

/**
 * A setting that was read, and may have been faulty. Ask for its value only after {@link
 * Environment#check()}; {@link Environment#checked} does both.
 */
@FunctionalInterface
public interface Setting<T> {

  /**
   * The value.
   *
   * @throws IllegalStateException where it was faulty and the environment was not checked
   */
  T get();
}
