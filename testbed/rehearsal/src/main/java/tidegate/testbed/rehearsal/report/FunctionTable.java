package tidegate.testbed.rehearsal.report;

import java.time.Duration;
import java.util.TreeMap;
import tidegate.testbed.rehearsal.lambda.FunctionUse;

/** What each function used under the runtime client. */
final class FunctionTable {
  private static final double MEGABYTE = 1024.0 * 1024.0;
  private static final int MEMORY = 512;

  private FunctionTable() {}

  static String html(Material material) {
    var rows = new StringBuilder();
    new TreeMap<>(material.uses()).forEach((name, use) -> rows.append(row(name, use)));
    return """
    <table><thead><tr><th>Function</th><th class="num">Invocations</th><th class="num">Failed</th>
    <th class="num">Peak memory</th><th class="num">of 512 MB</th><th class="num">Mean</th>
    <th class="num">Slowest (start included)</th></tr></thead><tbody>%s</tbody></table>
    """
        .formatted(rows);
  }

  private static String row(String name, FunctionUse use) {
    var megabytes = use.peakMemory() / MEGABYTE;
    return "<tr><td>%s</td><td class=\"num\">%d</td><td class=\"num\">%d</td><td class=\"num\">%s MB</td><td class=\"num\">%d %%</td><td class=\"num\">%d ms</td><td class=\"num\">%d ms</td></tr>"
        .formatted(
            HtmlText.escape(name),
            use.invocations(),
            use.errors(),
            HtmlText.number(megabytes),
            Math.round(100 * megabytes / MEMORY),
            mean(use).toMillis(),
            use.slowest().toMillis());
  }

  private static Duration mean(FunctionUse use) {
    return use.total().dividedBy(Math.max(1, use.invocations()));
  }
}
