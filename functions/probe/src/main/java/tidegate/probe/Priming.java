package tidegate.probe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.log.JsonLog;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;

/**
 * One small look while Lambda still gives full speed, so that the first real one finds all loaded.
 */
final class Priming {

  private static final Duration LONGEST = Duration.ofSeconds(4);

  private Priming() {}

  /** Whatever goes wrong here will be said by the first real look. */
  static void of(Probe probe, JsonLog log) {
    try {
      probe.run(
          new ProbeRequest(
              Target.PRODUCTION,
              Optional.empty(),
              Optional.empty(),
              List.of("installed", "siteurl"),
              /* database= */ true,
              LONGEST));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      log.debug("priming failed", Map.of("error", failed.toString()));
    }
  }
}
