package tidegate.gate;

import java.time.ZoneId;
import java.util.List;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.calendar.Freeze;
import tidegate.core.notice.Language;
import tidegate.core.time.HumanTime;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

/** The sentences of what the gate itself looks at; what a probe found brings its own. */
final class GatePhrases {

  private GatePhrases() {}

  static Finding healthy(TargetHealth health) {
    return finding(
        "targets-healthy",
        Outcome.PASSED,
        "all " + health.healthy() + " tasks of green are healthy behind the load balancer",
        "");
  }

  static Finding notHealthy(TargetHealth health, int wanted) {
    String reasons = health.reasons().isEmpty() ? "" : ": " + String.join(", ", health.reasons());
    return finding(
        "targets-healthy",
        Outcome.FAILED,
        "only %d of %d tasks of green are healthy behind the load balancer%s"
            .formatted(health.healthy(), wanted, reasons),
        "read the log of a green task; the health check's path, port and matcher must fit the"
            + " image, and the tasks' security group must let the load balancer in");
  }

  static Finding noFreeze() {
    return finding("freeze", Outcome.PASSED, "no peak's capacity is due while traffic shifts", "");
  }

  static Finding hotfix(String tag, Freeze freeze) {
    return finding(
        "freeze", Outcome.WARNED, tag + " is a hotfix and does not wait for " + freeze.why(), "");
  }

  static Finding frozen(Freeze freeze, ZoneId zone) {
    return finding(
        "freeze",
        Outcome.FAILED,
        "not shifting traffic: %s holds until %s"
            .formatted(freeze.why(), new HumanTime(Language.ENGLISH, zone).instant(freeze.until())),
        "after that invoke the rollout function with {\"command\":\"retry\"}, or push the image as"
            + " hotfix-* now");
  }

  static Finding noScaling() {
    return finding("scaling", Outcome.PASSED, "no scaling activity is in flight", "");
  }

  static Finding scaling(ScalingActivity activity) {
    return finding(
        "scaling",
        Outcome.FAILED,
        "not shifting traffic: capacity has been moving since %s (%s), and CodeDeploy fails a"
                .formatted(activity.started(), activity.cause())
            + " shift whose tasks are not steady within five minutes",
        "wait until the service is steady, then invoke the rollout function with"
            + " {\"command\":\"retry\"}");
  }

  static Finding releaseUnknown() {
    return new Finding(
        "release",
        Weight.RELATIVE,
        Outcome.SKIPPED,
        "green's image is not named by digest, so it cannot be asked to prove that it is this"
            + " release",
        List.of(),
        "deploy by digest, as the rollout function does");
  }

  static Finding lookedAtNothing(String check, String function) {
    return finding(
        check,
        Outcome.UNMEASURED,
        function + " found nothing that it could look at, so nothing is proved",
        "look whether the function's environment names the address to look at, TEST_ADDRESS or"
            + " PRODUCTION_ADDRESS");
  }

  static Finding unmeasured(String check, Throwable thrown) {
    return new Finding(
        check,
        Weight.ABSOLUTE,
        Outcome.UNMEASURED,
        "could not be measured: " + message(thrown),
        List.of(new Evidence(thrown.getClass().getSimpleName(), 0, message(thrown))),
        "mend what the message names, then invoke the rollout function with"
            + " {\"command\":\"retry\"}");
  }

  static Finding late(String check) {
    return finding(
        check,
        Outcome.UNMEASURED,
        "was not done when the time to answer CodeDeploy had come",
        "look why the site answers so slowly, then invoke the rollout function with"
            + " {\"command\":\"retry\"}");
  }

  private static String message(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
  }

  private static Finding finding(String check, Outcome outcome, String what, String remedy) {
    return new Finding(check, Weight.ABSOLUTE, outcome, what, List.of(), remedy);
  }
}
