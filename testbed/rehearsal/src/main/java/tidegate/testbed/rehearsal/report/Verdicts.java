package tidegate.testbed.rehearsal.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidegate.core.deployment.Description;
import tidegate.core.event.MalformedEventException;
import tidegate.core.probe.ProbeJson;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;
import tidegate.testbed.aws.account.JournalEntry.DeploymentChanged;
import tidegate.testbed.aws.account.JournalEntry.FunctionEnded;
import tidegate.testbed.aws.account.JournalEntry.HookAnswered;
import tidegate.testbed.aws.account.JournalEntry.HookCalled;

/** Every deployment: what each hook answered, and what was seen. */
final class Verdicts {
  private Verdicts() {}

  static String html(Material material) {
    var ids =
        material.all(DeploymentChanged.class).stream()
            .map(timed -> timed.what().deploymentId())
            .distinct()
            .toList();
    return ids.stream().map(id -> deployment(material, id)).collect(Collectors.joining("\n"));
  }

  private static String deployment(Material material, String id) {
    var changes =
        material.all(DeploymentChanged.class).stream()
            .map(Material.Timed::what)
            .filter(change -> change.deploymentId().equals(id))
            .toList();
    var last = changes.getLast();
    var shipped = last.status().equals("Succeeded");
    var title = title(material, changes.getFirst().at());
    var took = Duration.between(changes.getFirst().at(), last.at());
    return """
    <details class="card" %s>
    <summary><span class="badge %s">%s</span> <b>%s</b> <span class="faint">%s &middot; %s &middot; %d min %02d s</span></summary>
    %s%s</details>
    """
        .formatted(
            shipped ? "" : "open",
            shipped ? "ok" : "no",
            word(last, title),
            HtmlText.escape(title.orElse("Back to the release before, by CodeDeploy")),
            HtmlText.escape(HtmlText.when(changes.getFirst().at())),
            HtmlText.escape(id),
            took.toMinutes(),
            took.toSecondsPart(),
            last.message().isEmpty() ? "" : "<p>" + HtmlText.escape(last.message()) + "</p>",
            hooks(material, id));
  }

  /** As people say it, where CodeDeploy's word says less. */
  private static String word(DeploymentChanged last, Optional<String> title) {
    return switch (last.status()) {
      case "Succeeded" -> title.isPresent() ? "shipped" : "back";
      case "Failed" -> "refused";
      default -> HtmlText.escape(last.status());
    };
  }

  /** The release that it was created for; a rollback's own deployment is asked for by no call. */
  private static Optional<String> title(Material material, Instant created) {
    return material.calls().stream()
        .filter(call -> call.operation().equals("CreateDeployment"))
        .filter(call -> begins(call.at(), created) && call.request().has("description"))
        .map(call -> call.request().get("description").getAsString())
        .map(
            description -> Description.parse(description).map(Description::tag).orElse(description))
        .findFirst();
  }

  private static boolean begins(Instant asked, Instant begun) {
    return !asked.isAfter(begun) && asked.plus(Duration.ofMinutes(2)).isAfter(begun);
  }

  private static String hooks(Material material, String id) {
    return material.all(HookCalled.class).stream()
        .filter(called -> called.what().deploymentId().equals(id))
        .map(called -> hook(material, called))
        .collect(Collectors.joining());
  }

  private static String hook(Material material, Material.Timed<HookCalled> called) {
    var answer =
        material.all(HookAnswered.class).stream()
            .filter(timed -> timed.what().deploymentId().equals(called.what().deploymentId()))
            .filter(timed -> timed.what().event().equals(called.what().event()))
            .findFirst();
    var status = answer.map(timed -> timed.what().status()).orElse("not answered");
    var end = answer.map(Material.Timed::real).orElse(called.real());
    var good = status.equals("Succeeded");
    return "<details %s><summary><span class=\"badge %s\">%s</span> %s</summary>%s</details>"
        .formatted(
            good ? "" : "open",
            good ? "ok" : "no",
            good ? "let through" : status.equals("Failed") ? "refused" : HtmlText.escape(status),
            HtmlText.escape(called.what().event()),
            looks(material, called.real(), end));
  }

  /** The probes' replies between a hook's call and its answer. */
  private static String looks(Material material, Duration from, Duration until) {
    return material.all(FunctionEnded.class).stream()
        .filter(run -> run.what().function().contains("-probe"))
        .filter(run -> run.real().compareTo(from.minusMillis(40)) >= 0)
        .filter(run -> run.real().compareTo(until.plusMillis(40)) <= 0)
        .map(run -> findings(run.what().outcome()))
        .flatMap(Optional::stream)
        .map(Verdicts::table)
        .collect(Collectors.joining());
  }

  private static Optional<List<Finding>> findings(String outcome) {
    try {
      return JsonParser.parseString(outcome) instanceof JsonObject object
              && object.get("findings") instanceof JsonArray
          ? Optional.of(new Verdict(ProbeJson.reply(object).findings()).findings())
          : Optional.empty();
    } catch (JsonParseException | MalformedEventException _) {
      return Optional.empty();
    }
  }

  private static String table(List<Finding> findings) {
    var blocking = findings.stream().filter(Finding::blocks).toList();
    // Causes stand before what they cause, so the first one is the reason.
    var warned =
        findings.stream()
            .filter(Verdicts::needsWords)
            .filter(finding -> !finding.blocks())
            .toList();
    return "<table><thead><tr><th>Check</th><th>Outcome</th><th>What was seen</th></tr></thead>"
        + "<tbody>"
        + blocking.stream().limit(1).map(Verdicts::row).collect(Collectors.joining())
        + folded("FAILED, too", blocking.stream().skip(1).toList())
        + folded("WARNED", warned)
        + quiet(findings)
        + "</tbody></table>";
  }

  /** What is not the reason: its names, and all of it for those who open it. */
  private static String folded(String outcome, List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    return "<tr><td></td><td>%s</td><td><details><summary>%s</summary><table><tbody>%s</tbody></table></details></td></tr>"
        .formatted(
            outcome,
            findings.stream()
                .map(finding -> HtmlText.escape(finding.check()))
                .collect(Collectors.joining(", ")),
            findings.stream().map(Verdicts::row).collect(Collectors.joining()));
  }

  private static boolean needsWords(Finding finding) {
    return switch (finding.outcome()) {
      case FAILED, WARNED, UNMEASURED -> true;
      case PASSED, SKIPPED -> false;
    };
  }

  /** What has nothing to say: how many, and their names for those who open it. */
  private static String quiet(List<Finding> findings) {
    return "<tr><td></td><td>well</td><td><details><summary>%d passed, %d skipped</summary><table><tbody>%s%s</tbody></table></details></td></tr>"
        .formatted(
            findings.stream().filter(finding -> finding.outcome() == Outcome.PASSED).count(),
            findings.stream().filter(finding -> finding.outcome() == Outcome.SKIPPED).count(),
            brief(findings, Outcome.PASSED),
            brief(findings, Outcome.SKIPPED));
  }

  /** The checks of one outcome in one row; what each saw shows when it is pointed at. */
  private static String brief(List<Finding> findings, Outcome outcome) {
    var names =
        findings.stream()
            .filter(finding -> finding.outcome() == outcome)
            .map(finding ->
                "<span title=\"%s\">%s</span>"
                    .formatted(HtmlText.escape(finding.what()), HtmlText.escape(finding.check())))
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? ""
        : "<tr><td>%s</td><td></td><td>%s</td></tr>".formatted(outcome, names);
  }

  private static String row(Finding finding) {
    var evidence = finding.evidence().stream().map(Verdicts::seen).collect(Collectors.joining());
    var remedy =
        finding.remedy().isEmpty()
            ? ""
            : "<div class=\"remedy\">Remedy: %s</div>".formatted(HtmlText.escape(finding.remedy()));
    return "<tr class=\"%s\"><td>%s</td><td>%s</td><td>%s%s%s</td></tr>"
        .formatted(
            finding.blocks() ? "blocks" : "",
            HtmlText.escape(finding.check()),
            finding.outcome(),
            HtmlText.escape(finding.what()),
            evidence,
            remedy);
  }

  private static String seen(Evidence evidence) {
    var status = evidence.status() == 0 ? "" : " [" + evidence.status() + "]";
    return "<div class=\"seen\"><code>%s%s</code> %s</div>"
        .formatted(
            HtmlText.escape(evidence.address()), status, HtmlText.escape(evidence.excerpt()));
  }
}
