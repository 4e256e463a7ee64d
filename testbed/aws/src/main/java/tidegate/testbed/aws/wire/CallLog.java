package tidegate.testbed.aws.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every call since the start or the last {@link #clear}; safe from any thread. */
public final class CallLog {
  private final List<AwsCall> calls = new ArrayList<>();
  private final List<Consumer<AwsCall>> listeners = new CopyOnWriteArrayList<>();

  void add(AwsCall call) {
    synchronized (this) {
      calls.add(call);
    }
    listeners.forEach(listener -> listener.accept(call));
  }

  /** Has {@code listener} told of every call from now on, on the thread that answers it. */
  public void onCall(Consumer<AwsCall> listener) {
    listeners.add(listener);
  }

  public synchronized List<AwsCall> all() {
    return List.copyOf(calls);
  }

  public synchronized int size() {
    return calls.size();
  }

  public synchronized void clear() {
    calls.clear();
  }
}
