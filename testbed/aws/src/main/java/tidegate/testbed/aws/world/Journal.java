package tidegate.testbed.aws.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything that happened, oldest first; safe from any thread. */
public final class Journal {
  private final List<Happening> happenings = new ArrayList<>();
  private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();

  public void add(Happening happening) {
    synchronized (this) {
      happenings.add(happening);
    }
    listeners.forEach(listener -> listener.accept(happening));
  }

  /** Has {@code listener} told of all that happens from now on, on the thread of whoever did it. */
  public void onEntry(Consumer<Happening> listener) {
    listeners.add(listener);
  }

  public synchronized List<Happening> all() {
    return List.copyOf(happenings);
  }

  /** Those of one kind. */
  public <T extends Happening> List<T> all(Class<T> kind) {
    return all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
