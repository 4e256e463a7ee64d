package tidegate.testbed.rehearsal.command;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tidegate.core.probe.FindingsText;
import tidegate.core.probe.ProbeJson;
import tidegate.core.probe.ProbeReply;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;

/**
 * What {@code ./rehearse probe} answers, for a person or for a program.
 *
 * @param at when the look began
 */
record ProbeAnswer(String url, Instant at, ProbeReply reply) {
  /** Of the JSON; grows when a field is renamed or leaves, and not when one is added. */
  private static final int FORM = 1;

  /** Also what another look at the same site found; where both looked, the later counts. */
  ProbeAnswer with(ProbeReply more) {
    List<String> later = more.findings().stream().map(Finding::check).toList();
    var findings = new ArrayList<Finding>(reply.findings());
    findings.removeIf(finding -> later.contains(finding.check()));
    findings.addAll(more.findings());
    return new ProbeAnswer(
        url,
        at,
        new ProbeReply(
            findings,
            reply.requests() + more.requests(),
            reply.took().plus(more.took()),
            reply.seen()));
  }

  /** 0 if the site is good for visitors, 1 if it is not or nobody can tell. */
  int exitCode() {
    return verdict().passes() ? 0 : 1;
  }

  /** The reason first, then what was met, then every finding with its evidence, worst first. */
  String text() {
    String met =
        reply.seen().lines().stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    return url
        + ": "
        + headline()
        + "\n"
        + (met.isEmpty() ? "" : "seen:\n" + met)
        + "\n"
        + FindingsText.of(reply);
  }

  String json() {
    var json = new JsonObject();
    json.addProperty("form", FORM);
    json.addProperty("url", url);
    json.addProperty("at", at.toString());
    json.addProperty("verdict", word());
    json.addProperty("sentence", headline());
    ProbeJson.json(reply).entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
    return json + "\n";
  }

  private Verdict verdict() {
    return new Verdict(reply.findings());
  }

  private String word() {
    if (verdict().passes()) {
      return "good";
    }
    return unseen().isEmpty() && verdict().reason().filter(Finding::measured).isPresent()
        ? "bad"
        : "unknown";
  }

  private String headline() {
    return switch (word()) {
      case "good" -> "good for visitors, " + verdict().sentence();
      case "bad" -> "not good for visitors. " + verdict().sentence();
      default ->
          "nobody can tell. "
              + (unseen().isEmpty() ? verdict().sentence() : unseen().getFirst().what());
    };
  }

  /** Why nothing was seen at all; empty where something was. */
  private List<Finding> unseen() {
    return reply.findings().stream().anyMatch(Finding::measured)
        ? List.of()
        : reply.findings().stream()
            .filter(finding -> finding.outcome() == Outcome.UNMEASURED)
            .sorted(Comparator.comparing(finding -> !finding.blocks()))
            .toList();
  }
}
