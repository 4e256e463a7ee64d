package tidegate.rollout;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tidegate.core.log.JsonLog;

/**
 * One harmless read a service while Lambda gives full speed, so that the first push finds it warm.
 */
final class Priming {

  private Priming() {}

  /** A read that fails is no reason not to start: the same read says so again when it matters. */
  static void touch(Ports ports, JsonLog log) {
    List<Supplier<?>> reads =
        List.of(
            ports.service()::describe,
            ports.deployments()::group,
            ports.images()::tagged,
            ports.scaling()::activities,
            ports.databases()::describe);
    for (Supplier<?> read : reads) {
      try {
        Object primed = read.get();
        log.debug("primed", Map.of("with", primed.getClass().getSimpleName()));
      } catch (RuntimeException failed) {
        log.debug("not primed", Map.of("why", failed.toString()));
      }
    }
  }
}
