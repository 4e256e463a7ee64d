package tidegate.rollout.observe;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value read when first asked for, then kept; so is its failure. Not thread-safe. */
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> source;
  private @Nullable T value;
  private @Nullable RuntimeException failure;

  Lazy(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    if (failure != null) {
      throw failure;
    }
    if (value == null) {
      value = read();
    }
    return value;
  }

  /** Whether it has been read. */
  boolean known() {
    return value != null;
  }

  private T read() {
    try {
      return source.get();
    } catch (RuntimeException failed) {
      failure = failed;
      throw failed;
    }
  }
}
