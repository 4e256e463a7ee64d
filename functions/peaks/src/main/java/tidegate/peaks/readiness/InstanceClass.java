package tidegate.peaks.readiness;

import java.util.Map;

/** What an RDS instance class tells by its name. */
final class InstanceClass {

  /** MariaDB from 10.5 on: one connection for each of so many bytes, 12,000 at most. */
  private static final long BYTES_A_CONNECTION = 25_165_760;

  private static final int MOST = 12_000;
  private static final long GIB = 1L << 30;

  /** GiB of the classes that have 8 for a large one (t and m), by size. */
  private static final Map<String, Integer> SMALL =
      Map.of("micro", 1, "small", 2, "medium", 4, "large", 8);

  private InstanceClass() {}

  /**
   * The default of {@code max_connections}, from nominal memory; the real one is a little lower,
   * since the database does not get all of it. 0 where the class is not known.
   */
  static int maxConnections(String instanceClass) {
    String[] parts = instanceClass.split("\\.", -1);
    if (parts.length != 3 || parts[1].isEmpty()) {
      return 0;
    }
    int factor = parts[1].charAt(0) == 'r' || parts[1].charAt(0) == 'x' ? 2 : 1;
    long bytes = factor * gib(parts[2]) * GIB;
    return (int) Math.min(bytes / BYTES_A_CONNECTION, MOST);
  }

  private static long gib(String size) {
    if (SMALL.containsKey(size)) {
      return SMALL.get(size);
    }
    if (size.equals("xlarge")) {
      return 16;
    }
    return size.matches("\\d{1,2}xlarge")
        ? 16L * Integer.parseInt(size.substring(0, size.indexOf('x')))
        : 0;
  }
}
