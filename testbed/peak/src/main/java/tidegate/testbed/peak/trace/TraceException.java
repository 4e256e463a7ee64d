package tidegate.testbed.peak.trace;

import java.util.List;

/** A trace that cannot be read; its message names every fault. */
public final class TraceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TraceException(String what, List<String> faults) {
    super(what + ": " + String.join("; ", faults));
  }
}
