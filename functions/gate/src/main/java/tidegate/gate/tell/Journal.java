package tidegate.gate.tell;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.gate.observe.Budget;
import tidegate.gate.observe.Hook;

/** Writes down what the gate found: a line a finding, a line for the verdict, metrics. */
public final class Journal {

  private final JsonLog log;
  private final Metrics metrics;
  private final Hook hook;

  public Journal(JsonLog log, Metrics metrics, Hook hook) {
    this.log = log;
    this.metrics = metrics;
    this.hook = hook;
  }

  public void write(String rollout, Verdict verdict, Budget budget) {
    for (Finding finding : verdict.findings()) {
      write(rollout, finding);
    }
    String sentence = verdict.sentence();
    var fields = Map.of("deployment", rollout, "hook", hook.event(), "passes", verdict.passes());
    if (verdict.passes()) {
      log.info("letting the release pass " + hook.event() + ": " + sentence, fields);
    } else {
      log.warn("refusing the release at " + hook.event() + ": " + sentence, fields);
    }
    metrics.put(Map.of("GateSeconds", budget.used().toMillis() / 1000.0));
  }

  private void write(String rollout, Finding finding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("deployment", rollout);
    fields.put("hook", hook.event());
    fields.put("check", finding.check());
    fields.put("outcome", finding.outcome().name().toLowerCase(Locale.ROOT));
    fields.put("weight", finding.weight().name().toLowerCase(Locale.ROOT));
    finding.accepted().ifPresent(whose -> fields.put("accepted", whose));
    fields.put("remedy", finding.remedy());
    fields.put("evidence", finding.evidence().stream().map(Evidence::line).toList());
    String line = finding.check() + ": " + finding.what();
    if (finding.blocks()) {
      log.warn(line, fields);
    } else {
      log.info(line, fields);
    }
    metrics.put(Map.of("GateVerdict", finding.blocks() ? 1 : 0), Map.of("Check", finding.check()));
  }

  /** Something that must not keep the hook from its answer. */
  public void trouble(String what, Throwable thrown) {
    log.error(what, thrown);
  }
}
