package tidegate.testbed.aws;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks that are addresses only; those of a sick image never get healthy. */
public final class ScriptedTasks implements TaskRunner {
  private final AtomicInteger ports = new AtomicInteger(10_000);
  public final Set<String> sickImages = ConcurrentHashMap.newKeySet();
  public final Set<String> stopped = ConcurrentHashMap.newKeySet();

  @Override
  public RunningTask start(String taskArn, JsonObject taskDefinition) {
    var address = "127.0.0.1:" + ports.incrementAndGet();
    var definition = taskDefinition.toString();
    return new RunningTask() {
      @Override
      public String address() {
        return address;
      }

      @Override
      public boolean healthy() {
        return sickImages.stream().noneMatch(definition::contains);
      }

      @Override
      public void stop() {
        stopped.add(address);
      }
    };
  }
}
