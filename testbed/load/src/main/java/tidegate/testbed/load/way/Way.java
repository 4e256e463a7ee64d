package tidegate.testbed.load.way;

import java.net.URI;
import java.util.List;

/**
 * One way that visitors take through WordPress.
 *
 * @param weight its share, relative to the others'
 * @param addresses any of which is asked
 */
public record Way(String name, int weight, List<URI> addresses) {
  public Way {
    addresses = List.copyOf(addresses);
  }
}
