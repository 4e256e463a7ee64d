package tidegate.testbed.chaos.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsCall;

/**
 * Why a release was not shipped is told as it was: who stopped it, which hook refused it, what
 * CodeDeploy ended it for; whether visitors saw it; and what they get now.
 */
final class ToldCausesTrue implements Watcher {
  private static final String NAME = "the cause told is the true one";
  private static final Pattern ID = Pattern.compile("(?m)^Deployment: (d-[A-Z0-9]{9}) ");
  private static final Pattern REFUSED =
      Pattern.compile("(?m)^\\S+ was refused at (\\w+) by (\\S+): ");
  private static final Pattern STOPPED =
      Pattern.compile("(?m)^\\S+ was stopped by (\\w+) for (\\S+): ");
  private static final Pattern CODE = Pattern.compile("(?m)^CodeDeploy: (\\w+)");
  private static final Pattern BACK =
      Pattern.compile("(?m)^Visitors get the release before it \\(rollback (d-[A-Z0-9]{9})\\)");

  private final MonthState month;
  private final Map<String, String> functions;

  /** By deployment: who stopped it, as CodeDeploy took it. */
  private final Map<String, String> stoppers = new HashMap<>();

  /** By deployment: the code with which it ended. */
  private final Map<String, String> codes = new HashMap<>();

  /** By function: what it could not write down. */
  private final List<String> forgetful = new ArrayList<>();

  ToldCausesTrue(MonthState month) {
    this.month = month;
    this.functions =
        Map.of(
            month.stage.application().name("PeaksFunction"), "peaks",
            month.stage.application().name("RolloutFunction"), "rollout",
            month.stage.application().name("VerifyFunction"), "verify");
  }

  @Override
  public void called(AwsCall call) {
    if (call.operation().equals("StopDeployment") && call.outcome().equals("OK")) {
      stoppers.putIfAbsent(
          call.request().get("deploymentId").getAsString(),
          functions.getOrDefault(call.principal(), call.principal()));
    }
    if (call.operation().equals("TagResource") && !call.outcome().equals("OK")) {
      forgetful.add(functions.getOrDefault(call.principal(), call.principal()));
    }
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.DeploymentChanged changed -> {
        if (!changed.errorCode().isEmpty()) {
          codes.put(changed.deploymentId(), changed.errorCode());
        }
      }
      case JournalEntry.NoticePublished notice -> {
        Matcher id = ID.matcher(notice.message());
        if (notice.subject().contains("not shipped: ") && id.find()) {
          told(id.group(1), notice.message());
        }
      }
      default -> {
        // Tells no cause.
      }
    }
  }

  private void told(String id, String message) {
    ObservedDeployment rollout = month.rollouts.get(id);
    if (rollout == null) {
      month.report(NAME, "%s is told and was never created", id);
      return;
    }
    Optional<String> stopper = Optional.ofNullable(stoppers.get(id));
    Matcher stopped = STOPPED.matcher(message);
    Matcher refused = REFUSED.matcher(message);
    Matcher code = CODE.matcher(message);
    if (stopped.find()) {
      check(stopper.equals(Optional.of(stopped.group(1))), rollout, stopped.group(), stopper);
    } else if (refused.find()) {
      refused(rollout, refused, stopper);
    } else if (code.find()) {
      check(code.group(1).equals(codes.get(id)), rollout, code.group(), stopper);
      check(
          stopper.filter(who -> !forgetful.contains(who)).isEmpty(),
          rollout,
          code.group(),
          stopper);
    } else {
      month.report(NAME, "%s: no cause is told: %s", rollout, message);
    }
    check(!message.contains("No visitor saw it") || !rollout.shifted(), rollout, "unseen", stopper);
    Matcher back = BACK.matcher(message);
    if (back.find()) {
      ObservedDeployment rollback = month.rollouts.get(back.group(1));
      check(
          rollback != null && rollback.rollback && rollback.status.equals("Succeeded"),
          rollout,
          back.group(),
          stopper);
    }
  }

  /** A hook that nobody answered is verify's finding, and verify's stop. */
  private void refused(ObservedDeployment rollout, Matcher refused, Optional<String> stopper) {
    if (refused.group(2).equals("hook-unanswered")) {
      check(stopper.equals(Optional.of("verify")), rollout, refused.group(), stopper);
      return;
    }
    // Its answer may not have reached CodeDeploy, which then ends the hook by itself.
    boolean answered =
        "Failed".equals(rollout.answers.get(refused.group(1)))
            || "Failed".equals(rollout.events.get(refused.group(1)));
    check(answered, rollout, refused.group(), stopper);
    check(
        stopper.isEmpty()
            || "HOOK_EXECUTION_FAILURE".equals(codes.get(rollout.id))
            || forgetful.contains(stopper.get()),
        rollout,
        refused.group(),
        stopper);
  }

  private void check(
      boolean so, ObservedDeployment rollout, String told, Optional<String> stopper) {
    if (!so) {
      month.report(
          NAME,
          "%s: '%s' is told; stopped by %s, code %s, answers %s, shifted %s",
          rollout,
          told,
          stopper.orElse("nobody"),
          codes.getOrDefault(rollout.id, "none"),
          rollout.answers,
          rollout.shifted());
    }
  }
}
