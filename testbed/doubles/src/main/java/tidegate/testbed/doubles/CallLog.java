package tidegate.testbed.doubles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The calls that a function makes, by AWS's names and in their order. A test has one refused, or
 * something happen before it is answered. Not thread-safe.
 */
public final class CallLog {
  private final List<String> made = new ArrayList<>();
  private final Map<String, Runnable> before = new HashMap<>();
  private final Map<String, Runnable> after = new HashMap<>();
  private Runnable beforeEach = () -> {};

  /** What was called since the last {@link #clear()}. */
  public List<String> made() {
    return List.copyOf(made);
  }

  /** Where an operation was called first; -1 where it was not. */
  public int indexOf(String operation) {
    return made.indexOf(operation);
  }

  /** Forgets what was called, and nothing else. */
  public void clear() {
    made.clear();
  }

  /** Has every later call of an operation fail. */
  public void refuse(String operation, RuntimeException refusal) {
    before(
        operation,
        () -> {
          throw refusal;
        });
  }

  /** Ends what {@link #refuse} or {@link #before} began. */
  public void allow(String operation) {
    before.remove(operation);
  }

  /** Has something happen whenever an operation is called, before it does anything. */
  public void before(String operation, Runnable happening) {
    before.put(operation, happening);
  }

  /** Has something happen once, when an operation was done and is not answered yet. */
  public void afterNext(String operation, Runnable happening) {
    after.put(operation, happening);
  }

  /** An operation that changes something was done. */
  void answered(String operation) {
    Optional.ofNullable(after.remove(operation)).ifPresent(Runnable::run);
  }

  /** As {@link #before}, once. */
  public void beforeNext(String operation, Runnable happening) {
    before(
        operation,
        () -> {
          allow(operation);
          happening.run();
        });
  }

  /** As {@link #before}, at every operation, and earlier. */
  public void beforeEach(Runnable happening) {
    beforeEach = happening;
  }

  /** Notes a call. It throws what a test has it refused with. */
  public void make(String operation) {
    beforeEach.run();
    made.add(operation);
    before.getOrDefault(operation, () -> {}).run();
  }

  /** Notes a call that only reads. */
  public <T> T make(String operation, Supplier<T> answer) {
    make(operation);
    return answer.get();
  }
}
