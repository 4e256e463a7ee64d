package tidegate.cloud.lambda;

import java.time.Duration;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;

/** Asks a probe function. */
public interface Probes {

  /** What a probe needs on top of its budget to start cold and to send its findings. */
  Duration OVERHEAD = Duration.ofSeconds(15);

  /**
   * Invokes the probe and waits, no longer than the budget and {@link #OVERHEAD}. A throttled call,
   * Lambda's own trouble, or a function of a VPC that slept for weeks and has no network yet are
   * asked again while the budget lasts.
   *
   * @param functionName the probe inside the VPC, or the one outside
   * @throws ProbeUnavailableException where no reply came
   */
  ProbeReply ask(String functionName, ProbeRequest request);
}
