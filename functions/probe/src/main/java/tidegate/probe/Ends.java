package tidegate.probe;

import java.util.Map;
import java.util.Optional;
import tidegate.core.probe.Look;
import tidegate.probe.http.Http;

/** The ends of the site that this probe can reach. */
record Ends(Map<Look, Http> reachable) {

  Ends {
    reachable = Map.copyOf(reachable);
  }

  Optional<Http> of(Look look) {
    return Optional.ofNullable(reachable.get(look));
  }
}
