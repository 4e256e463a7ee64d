package tidegate.core.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a gate asks of a probe. Says nothing of where to connect: a probe's destinations come from
 * its own environment only.
 *
 * @param target what is examined
 * @param against what it is compared with; empty where nothing is there to compare
 * @param release the image digest ({@code sha256:…}) that must answer; empty where any may
 * @param checks ids of the checks wanted; empty means all that apply
 * @param database whether to target into the database, too
 * @param since when the rollout began, for what is new since; empty where there is none
 * @param budget the time for all of it; what is late becomes UNMEASURED
 */
public record ProbeRequest(
    Target target,
    Optional<Target> against,
    Optional<String> release,
    List<String> checks,
    boolean database,
    Optional<Instant> since,
    Duration budget) {

  public ProbeRequest {
    checks = List.copyOf(checks);
  }

  /** Of no rollout. */
  public ProbeRequest(
      Target target,
      Optional<Target> against,
      Optional<String> release,
      List<String> checks,
      boolean database,
      Duration budget) {
    this(target, against, release, checks, database, Optional.empty(), budget);
  }

  /** The same request with another budget. */
  public ProbeRequest within(Duration budget) {
    return new ProbeRequest(target, against, release, checks, database, since, budget);
  }

  /** The same request for a rollout that began then. */
  public ProbeRequest since(Instant began) {
    return new ProbeRequest(target, against, release, checks, database, Optional.of(began), budget);
  }

  /** The same request for these checks alone. */
  public ProbeRequest only(List<String> wanted) {
    return new ProbeRequest(target, against, release, wanted, database, since, budget);
  }
}
