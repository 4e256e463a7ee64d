package tidegate.core.event;

import java.util.List;

/** An event that is not what its trigger sends; the message names every fault at once. */
public final class MalformedEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedEventException(List<String> faults) {
    super("event not understood: " + String.join("; ", faults));
  }
}
