package tidegate.testbed.faults.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.wordpress.TestbedException;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/** A list of complaints made inside green's WordPress. Not thread-safe. */
final class ComplaintsGate implements UsualGate {
  private static final Pattern COMPLAINTS = Pattern.compile("\ncomplaints:(.*)\n");

  private final String name;
  private final String code;
  private Set<String> usual = Set.of();

  ComplaintsGate(String name, String script) {
    this.name = name;
    this.code = read(script);
  }

  /**
   * Learns what is complained of while the site is healthy: that is this machine's, not green's.
   */
  void learn(BlueGreenSite healthy) {
    var complaints = complaints(healthy);
    if (complaints == null) {
      throw new TestbedException(name + " does not run on a healthy site");
    }
    usual = complaints;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Opinion opinion(BlueGreenSite site) {
    var complaints = complaints(site);
    if (complaints == null) {
      return Opinion.refuses("WordPress does not come up");
    }
    complaints.removeAll(usual);
    return complaints.isEmpty() ? Opinion.passes() : Opinion.refuses(String.join(", ", complaints));
  }

  private @Nullable Set<String> complaints(BlueGreenSite site) {
    var found = COMPLAINTS.matcher(site.runPhpInGreen(code));
    if (!found.find()) {
      return null;
    }
    var complaints = new TreeSet<String>();
    for (String one : found.group(1).strip().split(" ", -1)) {
      if (!one.isEmpty()) {
        complaints.add(one);
      }
    }
    return complaints;
  }

  private static String read(String script) {
    try (var in =
        ComplaintsGate.class.getResourceAsStream("/tidegate/testbed/faults/gate/" + script)) {
      if (in == null) {
        throw new TestbedException("no resource " + script);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
