package tidegate.rollout;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tidegate.core.log.JsonLog;
import tidegate.rollout.observe.Aws;

/**
 * One harmless read a service while Lambda gives full speed, so that the first push finds it warm.
 */
final class Priming {

  private Priming() {}

  /** A read that fails is no reason not to start: the same read says so again when it matters. */
  static void run(Aws aws, JsonLog log) {
    List<Supplier<?>> reads =
        List.of(
            aws.service()::describe,
            aws.deployments()::group,
            aws.images()::tagged,
            aws.scaling()::activities,
            aws.databases()::describe);
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
