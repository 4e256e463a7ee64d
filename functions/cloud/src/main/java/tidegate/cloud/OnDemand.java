package tidegate.cloud;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made when it is first asked for, then kept; a failure is not kept. Thread-safe.
 *
 * <p>For SDK clients: to build one loads from 40 classes (Service Quotas) to 630 (RDS), and most
 * ticks ask few services.
 */
public final class OnDemand<T> implements Supplier<T> {

  private final Supplier<T> source;
  private @Nullable T value;

  private OnDemand(Supplier<T> source) {
    this.source = source;
  }

  public static <T> OnDemand<T> of(Supplier<T> source) {
    return new OnDemand<>(source);
  }

  @Override
  public synchronized T get() {
    T made = value == null ? source.get() : value;
    value = made;
    return made;
  }
}
