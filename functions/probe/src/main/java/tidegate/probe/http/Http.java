package tidegate.probe.http;

import java.util.Map;

/** Asks one end of the site. Implementations are thread-safe. */
public interface Http {

  /**
   * Sends one GET over a connection of its own and follows nothing.
   *
   * @param target path and query
   * @param fields header fields besides the usual ones
   * @throws TransportException where no whole answer came in time
   */
  Answer get(String target, Map<String, String> fields, Deadline deadline)
      throws TransportException;
}
