package tidegate.testbed.aws.account;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything that happened, oldest first; safe from any thread. */
public final class AccountJournal {
  private final List<JournalEntry> happenings = new ArrayList<>();
  private final List<Consumer<JournalEntry>> listeners = new CopyOnWriteArrayList<>();

  public void add(JournalEntry entry) {
    synchronized (this) {
      happenings.add(entry);
    }
    listeners.forEach(listener -> listener.accept(entry));
  }

  /** Has {@code listener} told of all that happens from now on, on the thread of whoever did it. */
  public void onEntry(Consumer<JournalEntry> listener) {
    listeners.add(listener);
  }

  public synchronized List<JournalEntry> all() {
    return List.copyOf(happenings);
  }

  /** Those of one kind. */
  public <T extends JournalEntry> List<T> all(Class<T> kind) {
    return all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
