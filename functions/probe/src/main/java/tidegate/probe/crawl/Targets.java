package tidegate.probe.crawl;

import java.util.Map;
import java.util.Optional;
import tidegate.core.probe.Target;
import tidegate.probe.http.Http;

/** The ends of the site that this probe can reach. */
public record Targets(Map<Target, Http> reachable) {

  public Targets {
    reachable = Map.copyOf(reachable);
  }

  public Optional<Http> of(Target look) {
    return Optional.ofNullable(reachable.get(look));
  }
}
