package tidegate.testbed.performance;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * docs/performance.md: nothing in its tables is typed by hand, and no path of a machine is there.
 */
record Report(List<Measured> measured, int rounds, boolean shared, boolean python) {

  String text() {
    var text = new StringBuilder();
    text.append(
        """
        # Performance

        Written by `make bench` on one machine; yours will differ, so read the ratios. Each function runs from the zip that
        would be deployed, under Lambda's own runtime client where that runs, against the stand-in AWS over TLS, with the public
        authorities in its trust store. A peer makes the AWS calls that the function made for its first answer, and nothing else.
        It repeats all of them for each warm answer, also where the function then needs fewer: of a warm ratio, only peaks' is of
        the same calls for sure. All of them are started in turn, %d rounds in another order each. A figure is the median, with
        its quartiles in brackets.

        """
            .formatted(rounds));
    text.append(machine());
    text.append(
        """

        **Cold** is from the start of the process to the first answer. **Processor** is the processor time used until then: the
        steadiest figure, whoever else was busy. **Warm** is from an event to its answer, the first twelve after the cold one. A
        rollout's push and a hook change the account, so they are asked once a start. **Classes** and **AWS calls** are those up
        to the first answer, of the calls only those after init.
        """);
    for (var scenario : Scenario.values()) {
      text.append(table(scenario));
    }
    return text.toString();
  }

  private String machine() {
    return "%d processors, JDK %s, %s, load average %.1f at the end. After init each process has %s.%s\n"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            System.getProperty("os.name", ""),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            shared
                ? "Lambda's share of a processor for its memory, in periods of 20 ms"
                : "all processors, since this machine gives no shares (that takes root and Linux)",
            python ? "" : " No python3 with boto3 was found, so there is no peer in Python.");
  }

  private String table(Scenario scenario) {
    var rows = measured.stream().filter(one -> one.scenario() == scenario).toList();
    var text = new StringBuilder("\n## " + scenario.title + "\n\n");
    text.append(
        "| who | cold, ms | of it init | first answer | processor, ms | warm, ms | memory, MB | classes | AWS calls |\n");
    text.append("|---|---|---|---|---|---|---|---|---|\n");
    for (var row : rows) {
      text.append(
          "| %s | %s | %s | %s | %s | %s | %.0f | %s | %d |\n"
              .formatted(
                  row.name(),
                  row.of(Sample::cold).text(),
                  row.of(Sample::init).text(),
                  row.of(Sample::first).text(),
                  row.of(Sample::processor).text(),
                  row.warm().map(Spread::text).orElse("–"),
                  row.megabytes(),
                  row.classes(),
                  row.calls()));
    }
    find(rows, Rounds.OURS)
        .ifPresent(ours ->
            rows.stream()
                .filter(row -> !row.equals(ours))
                .forEach(peer -> text.append("\n").append(ratio(ours, peer)).append("\n")));
    return text.toString();
  }

  private static Optional<Measured> find(List<Measured> rows, String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  private static String ratio(Measured ours, Measured peer) {
    var cold = ours.of(Sample::cold).median() / peer.of(Sample::cold).median();
    var processor = ours.of(Sample::processor).median() / peer.of(Sample::processor).median();
    var warm =
        ours.warm()
            .flatMap(own -> peer.warm().map(other -> own.median() / other.median()))
            .map(times -> String.format(Locale.ROOT, ", warm %.2f ×", times))
            .orElse("");
    return String.format(
        Locale.ROOT,
        "Against %s: cold %.2f ×, processor %.2f ×%s.",
        peer.name(),
        cold,
        processor,
        warm);
  }
}
