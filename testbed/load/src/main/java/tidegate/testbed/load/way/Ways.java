package tidegate.testbed.load.way;

import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The ways of one site that answer.
 *
 * @param leftOut a sentence for each way that does not
 * @param asked requests that it took to find them
 */
public record Ways(List<Way> ways, List<String> leftOut, int asked) {
  public Ways {
    ways = List.copyOf(ways);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One address, by weight.
   *
   * @param uncached percent of the addresses that get a parameter of their own, so that no cache of
   *     pages knows them
   */
  public URI next(RandomGenerator random, int uncached) {
    int left = random.nextInt(weights());
    for (Way way : ways) {
      left -= way.weight();
      if (left < 0) {
        URI address = way.addresses().get(random.nextInt(way.addresses().size()));
        return random.nextInt(100) < uncached ? unlike(address, random.nextLong()) : address;
      }
    }
    throw new IllegalStateException("no way has a weight");
  }

  private int weights() {
    return ways.stream().mapToInt(Way::weight).sum();
  }

  private static URI unlike(URI address, long number) {
    String mark = address.getRawQuery() == null ? "?" : "&";
    return URI.create(address + mark + "tidegate-load=" + Long.toHexString(number));
  }
}
