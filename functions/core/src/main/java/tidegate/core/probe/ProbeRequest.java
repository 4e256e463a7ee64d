package tidegate.core.probe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a gate asks of a probe. Says nothing of where to connect: a probe's destinations come from
 * its own environment only.
 *
 * @param look what is examined
 * @param against what it is compared with; empty where nothing is there to compare
 * @param release the image digest ({@code sha256:…}) that must answer; empty where any may
 * @param checks ids of the checks wanted; empty means all that apply
 * @param database whether to look into the database, too
 * @param budget the time for all of it; what is late becomes UNMEASURED
 */
public record ProbeRequest(
    Look look,
    Optional<Look> against,
    Optional<String> release,
    List<String> checks,
    boolean database,
    Duration budget) {

  public ProbeRequest {
    checks = List.copyOf(checks);
  }

  /** The same request with another budget. */
  public ProbeRequest within(Duration budget) {
    return new ProbeRequest(look, against, release, checks, database, budget);
  }

  /** The same request for these checks alone. */
  public ProbeRequest only(List<String> wanted) {
    return new ProbeRequest(look, against, release, wanted, database, budget);
  }
}
