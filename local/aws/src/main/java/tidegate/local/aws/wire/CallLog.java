package tidegate.local.aws.wire;

import java.util.ArrayList;
import java.util.List;

/** Every call since the start or the last {@link #clear}; safe from any thread. */
public final class CallLog {
  private final List<Call> calls = new ArrayList<>();

  synchronized void add(Call call) {
    calls.add(call);
  }

  public synchronized List<Call> all() {
    return List.copyOf(calls);
  }

  public synchronized int size() {
    return calls.size();
  }

  public synchronized void clear() {
    calls.clear();
  }
}
