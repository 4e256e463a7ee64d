package tidegate.testbed.peak.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A public log's minutes: the web server of NASA's Kennedy Space Center from 3 to 16 July 1995,
 * with a launch on the 13th. Where it is from stands in the README beside the file.
 */
public final class NasaTrace {
  private static final String FILE = "nasa-1995-07.txt";

  private NasaTrace() {}

  public static Trace read() {
    List<String> lines = text().lines().toList();
    int[] requests =
        lines.stream()
            .skip(1)
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .mapToInt(Integer::parseInt)
            .toArray();
    return new Trace("nasa", Instant.parse(lines.getFirst()), requests);
  }

  private static String text() {
    try (InputStream in = NasaTrace.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new TraceException(FILE, List.of("is not in this build"));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
