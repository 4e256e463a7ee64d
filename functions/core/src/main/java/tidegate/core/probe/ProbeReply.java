package tidegate.core.probe;

import java.time.Duration;
import java.util.List;
import tidegate.core.verdict.Finding;

/**
 * What a probe found.
 *
 * @param requests how many HTTP requests it took
 * @param took how long it took
 */
public record ProbeReply(List<Finding> findings, int requests, Duration took) {

  public ProbeReply {
    findings = List.copyOf(findings);
  }
}
