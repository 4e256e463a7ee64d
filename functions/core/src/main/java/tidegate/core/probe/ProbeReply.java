package tidegate.core.probe;

import java.time.Duration;
import java.util.List;
import tidegate.core.verdict.Finding;

/**
 * What a probe found.
 *
 * @param requests how many HTTP requests it took
 * @param took how long it took
 * @param seen what it met on the side that was examined
 */
public record ProbeReply(List<Finding> findings, int requests, Duration took, Seen seen) {

  /** Of a look that says nothing of what it met. */
  public ProbeReply(List<Finding> findings, int requests, Duration took) {
    this(findings, requests, took, Seen.NOTHING);
  }

  public ProbeReply {
    findings = List.copyOf(findings);
  }
}
