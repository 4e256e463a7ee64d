package tidegate.probe.check;

import java.time.Instant;
import java.util.Optional;
import tidegate.core.probe.Target;
import tidegate.probe.http.Address;

/**
 * What a site should be.
 *
 * @param site its address without a trailing slash; the target is empty or the path of its home
 * @param release the digest that should answer; empty where any may
 * @param since when the rollout began; empty where there is none
 */
public record Expected(
    Address site, Target look, Optional<String> release, Optional<Instant> since) {

  /** The home page's path, with its slash. */
  public String home() {
    return site.path().endsWith("/") ? site.path() : site.path() + "/";
  }
}
