package tidegate.verify.memory;

import java.util.HashMap;
import java.util.Map;
import tidegate.cloud.Unavailable;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.core.log.JsonLog;

/**
 * Remembers in tags on the service. Where they cannot be written (a tag policy, 50 tags, a missing
 * permission), it remembers as long as this process lives and tries again with every run: a mail
 * each tick is worse than silence. Not thread-safe; Lambda gives a process one event at a time.
 */
public final class TagMemory {

  private final EcsService service;
  private final JsonLog log;
  private final Map<String, String> unwritten = new HashMap<>();

  public TagMemory(EcsService service, JsonLog log) {
    this.service = service;
    this.log = log;
  }

  /** The service's tags, with those that could not be written over them. */
  public Map<String, String> read(ServiceState state) {
    if (!unwritten.isEmpty()) {
      remember(Map.copyOf(unwritten));
    }
    var tags = new HashMap<>(state.tags());
    tags.putAll(unwritten);
    return tags;
  }

  /** The same as they are by now: another round may have told something meanwhile. */
  public Map<String, String> readAgain() {
    return read(service.describe());
  }

  public void remember(String key, String value) {
    remember(Map.of(key, value));
  }

  /** As {@link #remember(String, String)}, several in one call. */
  public void remember(Map<String, String> tags) {
    try {
      service.remember(tags);
      unwritten.keySet().removeAll(tags.keySet());
    } catch (RuntimeException refused) {
      log.error("tags cannot be written to the service: " + tags.keySet(), refused);
      unwritten.putAll(tags);
    }
  }

  /**
   * Whether tags can be written: tries it with what the tag says already.
   *
   * @throws RuntimeException where nobody knows, since ECS does not answer now
   */
  public boolean remembers(String key, String value) {
    try {
      service.remember(key, value);
      return true;
    } catch (RuntimeException refused) {
      if (Unavailable.of(refused).isPresent()) {
        throw refused;
      }
      log.error("tags cannot be written to the service", refused);
      return false;
    }
  }
}
