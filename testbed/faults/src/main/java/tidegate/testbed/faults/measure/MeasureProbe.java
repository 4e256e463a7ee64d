package tidegate.testbed.faults.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tidegate.testbed.faults.ZooException;
import tidegate.testbed.faults.gate.Tidegate;
import tidegate.testbed.faults.site.Harbour;

/**
 * Measures the probe on a real WordPress. Time as a ratio, of runs that take turns, so that what
 * else the machine does weighs on both; memory as the peak of a JVM of its own.
 */
final class MeasureProbe {
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 2;
  private static final int PARALLELISM = 4;

  private final Harbour site;
  private final Path work;

  private MeasureProbe(Harbour site, Path work) {
    this.site = site;
    this.work = work;
  }

  /** Arguments: the WordPress folder, the repository, an empty folder to work in. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var work = Path.of(arguments[2]);
    try (var site =
        Harbour.open(Path.of(arguments[0]), Path.of(arguments[1]).resolve("site/image"), work)) {
      var measure = new MeasureProbe(site, work);
      measure.ratio();
      Hostile.all().forEach(measure::memory);
    }
  }

  private void ratio() throws InterruptedException {
    var tidegate = new Tidegate(site);
    var probed = new ArrayList<Double>();
    var fetched = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    int pages = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      site.asked();
      double probe = seconds(() -> look(tidegate));
      var asked = site.asked();
      double plain = seconds(() -> fetch(asked));
      pages = asked.ofBlue().size() + asked.ofGreen().size();
      if (round >= 0) {
        probed.add(probe);
        fetched.add(plain);
        ratios.add(probe / plain);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "ratio %.2f (median of %d rounds, %.2f to %.2f): probe %.2f s, fetching the same %d"
            + " addresses %.2f s, %d at once to each end%n",
        median(ratios),
        ROUNDS,
        Collections.min(ratios),
        Collections.max(ratios),
        median(probed),
        pages,
        median(fetched),
        PARALLELISM);
  }

  private static void look(Tidegate tidegate) {
    try {
      tidegate.look();
    } catch (InterruptedException e) {
      throw new ZooException("interrupted", e);
    }
  }

  private void fetch(Harbour.Asked asked) {
    var plain = new PlainFetch(site.certificates().server().getSocketFactory(), PARALLELISM);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var started =
          new ArrayList<>(plain.start(port(site.productionAddress()), asked.ofBlue(), threads));
      started.addAll(plain.start(port(site.testAddress()), asked.ofGreen(), threads));
      PlainFetch.finish(started);
    } catch (InterruptedException e) {
      throw new ZooException("interrupted", e);
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  private void memory(String page, Consumer<Harbour> deed) {
    try {
      deed.accept(site);
      site.refresh();
      System.out.println(page + ": " + inItsOwnJvm());
    } finally {
      site.restore();
    }
  }

  /** With the flags that Lambda gives a function of 512 MB. */
  private String inItsOwnJvm() {
    Path output = work.resolve("look.out");
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx430m"));
    command.addAll(site.certificates().jvmFlags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), OneLook.class.getName()));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(output.toFile());
      builder.environment().putAll(Tidegate.environment(site));
      int code = builder.start().waitFor();
      String told = Files.readString(output).strip();
      return code == 0 ? told : "died: " + told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new ZooException("interrupted", e);
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
