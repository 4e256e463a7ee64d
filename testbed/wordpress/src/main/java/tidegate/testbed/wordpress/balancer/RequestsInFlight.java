package tidegate.testbed.wordpress.balancer;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tidegate.testbed.wordpress.process.Ports;

/**
 * Requests on their way to each task, so that a task ends only after its last answer: what a target
 * group's deregistration delay gives. Thread-safe.
 */
public final class RequestsInFlight {
  private final Map<String, Integer> requests = new HashMap<>();
  private final Set<String> draining = new HashSet<>();

  /** Takes a place at {@code address}; false if it drains and gets no more requests. */
  synchronized boolean enter(String address) {
    if (draining.contains(address)) {
      return false;
    }
    requests.merge(address, 1, Integer::sum);
    return true;
  }

  synchronized void leave(String address) {
    requests.computeIfPresent(address, (_, inside) -> inside > 1 ? inside - 1 : null);
  }

  /** Forgets a task that has ended: another one may get its port. */
  public synchronized void ended(String address) {
    draining.remove(address);
    requests.remove(address);
  }

  /** Lets no new request in and waits until those inside have their answers. */
  public void drain(String address, Duration atMost) {
    synchronized (this) {
      draining.add(address);
    }
    Ports.await(atMost, () -> at(address) == 0);
  }

  private synchronized int at(String address) {
    return requests.getOrDefault(address, 0);
  }
}
