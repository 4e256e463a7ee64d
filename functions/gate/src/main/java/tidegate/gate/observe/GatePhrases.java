package tidegate.gate.observe;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import tidegate.cloud.Unavailable;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.calendar.Freeze;
import tidegate.core.deployment.Intent;
import tidegate.core.notice.Language;
import tidegate.core.time.HumanTime;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

/** The sentences of what the gate itself looks at; what a probe found brings its own. */
public final class GatePhrases {

  private GatePhrases() {}

  public static Finding healthy(TargetHealth health) {
    return finding(
        "targets-healthy",
        Outcome.PASSED,
        "all " + health.healthy() + " tasks of green are healthy behind the load balancer",
        "");
  }

  public static Finding notHealthy(TargetHealth health, int wanted) {
    String reasons = health.reasons().isEmpty() ? "" : ": " + String.join(", ", health.reasons());
    return finding(
        "targets-healthy",
        Outcome.FAILED,
        "only %d of %d tasks of green are healthy behind the load balancer%s"
            .formatted(health.healthy(), wanted, reasons),
        "read the log of a green task; the health check's path, port and matcher must fit the"
            + " image, and the tasks' security group must let the load balancer in");
  }

  public static Finding noFreeze() {
    return finding("freeze", Outcome.PASSED, "no peak's capacity is due while traffic shifts", "");
  }

  public static Finding ownRollback() {
    return finding(
        "intent",
        Outcome.PASSED,
        "CodeDeploy is rolling a release back, and a rollback is never refused",
        "");
  }

  public static Finding passesFreeze(Intent intent, Freeze freeze) {
    return finding(
        "freeze",
        Outcome.WARNED,
        "a %s does not wait for the end of the %s".formatted(name(intent), freeze.why()),
        "");
  }

  public static Finding frozen(Freeze freeze, ZoneId zone) {
    return finding(
        "freeze",
        Outcome.FAILED,
        "not shifting traffic: %s holds until %s"
            .formatted(freeze.why(), new HumanTime(Language.ENGLISH, zone).instant(freeze.until())),
        "run ./tidegate retry after that; if it cannot wait, push"
            + " the image with a hotfix tag");
  }

  public static Finding noScaling() {
    return finding("scaling", Outcome.PASSED, "no scaling activity is in flight", "");
  }

  public static Finding passesScaling(Intent intent, ScalingActivity activity) {
    return finding(
        "scaling",
        Outcome.WARNED,
        "a %s does not wait for the scaling activity that is in progress (%s)"
            .formatted(name(intent), activity.cause()),
        "");
  }

  public static Finding scaling(ScalingActivity activity) {
    return finding(
        "scaling",
        Outcome.FAILED,
        "not shifting traffic: a scaling activity has been in progress since %s (%s); CodeDeploy"
                .formatted(activity.started(), activity.cause())
            + " fails a shift whose tasks are not steady within 5 minutes",
        "wait until the service is steady, then run ./tidegate retry");
  }

  public static Finding releaseUnknown() {
    return new Finding(
        "release",
        Weight.RELATIVE,
        Outcome.SKIPPED,
        "the task definition of green does not name its image by digest, so green cannot prove"
            + " which release it is",
        List.of(),
        "deploy the image by digest, as the rollout function does");
  }

  public static Finding lookedAtNothing(String check, String function) {
    return finding(
        check,
        Outcome.UNMEASURED,
        function + " found nothing to look at, so nothing is proved",
        "set TEST_ADDRESS or PRODUCTION_ADDRESS in that function's environment to the load"
            + " balancer's address");
  }

  public static Finding unmeasured(String check, Throwable thrown) {
    return new Finding(
        check,
        Weight.ABSOLUTE,
        Outcome.UNMEASURED,
        "this check failed itself: " + message(thrown),
        List.of(new Evidence(thrown.getClass().getSimpleName(), 0, message(thrown))),
        "correct what the message names, then run ./tidegate retry");
  }

  /** Nobody found anything wrong; AWS or a probe did not answer. */
  public static Finding noAnswer(String check, Unavailable unavailable, int asked, Duration took) {
    return finding(
        check,
        Outcome.UNMEASURED,
        "refused for want of an answer, not for a fault: %s (asked %d times in %s)"
            .formatted(
                unavailable.sentence(),
                asked,
                new HumanTime(Language.ENGLISH, ZoneOffset.UTC).duration(took)),
        "run ./tidegate retry when it answers again");
  }

  public static Finding late(String check) {
    return finding(
        check,
        Outcome.UNMEASURED,
        "the gate ran out of time before this was checked",
        "find out why the checks before it took so long (the gate's log has their times), then"
            + " run ./tidegate retry");
  }

  private static String name(Intent intent) {
    return switch (intent) {
      case RELEASE -> "release";
      case HOTFIX -> "hotfix";
      case WAY_BACK -> "way back";
      case ROLLBACK -> "rollback";
    };
  }

  private static String message(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
  }

  private static Finding finding(String check, Outcome outcome, String what, String remedy) {
    return new Finding(check, Weight.ABSOLUTE, outcome, what, List.of(), remedy);
  }
}
