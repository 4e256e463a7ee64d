package tidegate.testbed.rehearsal.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tidegate.testbed.aws.account.JournalEntry.FunctionEnded;
import tidegate.testbed.aws.wire.AwsCall;

/** AWS calls: how many a tick makes when nothing is to do, and how many a rollout takes. */
final class CallTables {
  private CallTables() {}

  /** Calls of one invocation. */
  private record Run(String function, Instant at, List<AwsCall> calls) {}

  static String html(Material material) {
    var runs = runs(material);
    var byFunction =
        runs.stream()
            .collect(Collectors.groupingBy(Run::function, TreeMap::new, Collectors.toList()));
    var rows =
        byFunction.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    return """
    <table><thead><tr><th>Function</th><th class="num">Runs</th><th class="num">Calls, median</th>
    <th class="num">Least</th><th class="num">Most</th></tr></thead><tbody>%s</tbody></table>
    %s
    """
        .formatted(rows, creates(runs));
  }

  private static List<Run> runs(Material material) {
    Map<String, List<AwsCall>> byMoment =
        material.calls().stream()
            .collect(Collectors.groupingBy(call -> call.principal() + " " + call.at()));
    return material.all(FunctionEnded.class).stream()
        .map(Material.Timed::what)
        // A tick that was jumped over took no time at all.
        .filter(run -> run.took().compareTo(Duration.ZERO) > 0)
        .map(run ->
            new Run(
                run.function(),
                run.started(),
                byMoment.getOrDefault(run.function() + " " + run.started(), List.of())))
        .toList();
  }

  private static String row(String function, List<Run> runs) {
    var counts = runs.stream().map(run -> run.calls().size()).sorted().toList();
    return "<tr><td>%s</td><td class=\"num\">%d</td><td class=\"num\">%d</td><td class=\"num\">%d</td><td class=\"num\">%d</td></tr>"
        .formatted(
            HtmlText.escape(function),
            counts.size(),
            counts.get(counts.size() / 2),
            counts.getFirst(),
            counts.getLast());
  }

  private static String creates(List<Run> runs) {
    return runs.stream()
        .filter(run ->
            run.calls().stream().anyMatch(call -> call.operation().equals("CreateDeployment")))
        .max(Comparator.comparingInt(run -> run.calls().size()))
        .map(run ->
            "<p>From a push to CreateDeployment: %d calls at most (%s).</p>"
                .formatted(
                    run.calls().size(),
                    run.calls().stream()
                        .map(AwsCall::operation)
                        .map(HtmlText::escape)
                        .collect(Collectors.joining(", "))))
        .orElse("");
  }
}
