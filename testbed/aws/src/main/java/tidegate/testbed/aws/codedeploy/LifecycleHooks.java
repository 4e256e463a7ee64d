package tidegate.testbed.aws.codedeploy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.Faults.CallFault;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.lambda.Lambda;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Json;

/** Calls hooks and takes their answers. What a hook returns is of no account, only its call. */
final class LifecycleHooks {
  private static final Duration ANSWER_AT_MOST = Duration.ofHours(1);
  private static final Duration START_AT_MOST = Duration.ofMinutes(5);
  private static final Duration HAND_OVER_AGAIN = Duration.ofMinutes(1);
  private static final String ALLOWED = "CodeDeployHook_";

  private final AccountContext world;
  private final Lambda lambda;

  LifecycleHooks(AccountContext world, Lambda lambda) {
    this.world = world;
    this.lambda = lambda;
  }

  /** Who waits for an event's answer; called under the lock, once. */
  private record Waiting(
      DeploymentState deployment,
      LifecycleEventState event,
      String function,
      Runnable succeeded,
      Consumer<ErrorInformation> failed) {
    boolean isOver() {
      return !deployment.isActive() || !event.isInProgress();
    }

    void fail(String code, String message) {
      failed.accept(new ErrorInformation(code, message));
    }
  }

  private final Map<String, Waiting> waiting = new HashMap<>();

  void call(
      DeploymentState d,
      LifecycleEventState event,
      String function,
      Runnable succeeded,
      Consumer<ErrorInformation> failed) {
    var id = world.ids().uuid();
    event.hookExecutionId = id;
    var caller = new Waiting(d, event, function, succeeded, failed);
    waiting.put(id, caller);
    var name = function.substring(function.lastIndexOf(':') + 1);
    if (d.group.limitedRole() && !name.startsWith(ALLOWED)) {
      caller.fail(
          "IAM_ROLE_PERMISSIONS",
          "The IAM role does not give you permission to invoke function " + name);
    } else if (!lambda.has(name)) {
      caller.fail("INVALID_LAMBDA_FUNCTION", "Lambda function " + name + " does not exist");
    } else {
      handOver(caller, id, world.now().plus(START_AT_MOST));
    }
  }

  private void handOver(Waiting caller, String id, Instant deadline) {
    if (caller.isOver()) {
      return;
    }
    var fault = world.faults().onCall("lambda", "Invoke", "codedeploy");
    if (fault == CallFault.NONE) {
      lambda.send(
          caller.function(),
          Json.object("DeploymentId", caller.deployment().id, "LifecycleEventHookExecutionId", id));
      world
          .journal()
          .add(
              new JournalEntry.HookCalled(
                  world.now(),
                  caller.deployment().id,
                  caller.event().kind.wire,
                  caller.function()));
      world.clock().after(ANSWER_AT_MOST, () -> world.change(() -> tooLate(caller)));
    } else if (world.now().isBefore(deadline)) {
      world
          .clock()
          .after(HAND_OVER_AGAIN, () -> world.change(() -> handOver(caller, id, deadline)));
    } else {
      caller.fail("TIMEOUT", "The lifecycle event did not start within 5 minutes.");
    }
  }

  private static void tooLate(Waiting caller) {
    if (!caller.isOver()) {
      caller.fail(
          "HOOK_EXECUTION_FAILURE",
          "The hook "
              + caller.event().kind.wire
              + " did not answer within one hour, so the deployment failed.");
    }
  }

  /** PutLifecycleEventHookExecutionStatus; takes effect when the caller's time is used. */
  void answer(DeploymentState d, String id, String status) {
    var caller = waiting.get(id);
    if (caller == null || caller.deployment() != d) {
      throw new AwsError(
          "InvalidLifecycleEventHookExecutionIdException",
          "The lifecycle event hook execution ID is not one of deployment " + d.id);
    }
    if (!status.equals("Succeeded") && !status.equals("Failed")) {
      throw new AwsError(
          "InvalidLifecycleEventHookExecutionStatusException",
          "The status must be Succeeded or Failed, not " + status);
    }
    if (caller.isOver() || caller.event().answered) {
      throw new AwsError(
          "LifecycleEventAlreadyCompletedException", "The lifecycle event has already completed");
    }
    caller.event().answered = true;
    world.clock().soon(() -> world.change(() -> take(caller, status)));
  }

  private void take(Waiting caller, String status) {
    if (caller.isOver()) {
      return;
    }
    world
        .journal()
        .add(
            new JournalEntry.HookAnswered(
                world.now(), caller.deployment().id, caller.event().kind.wire, status));
    if (status.equals("Succeeded")) {
      caller.succeeded().run();
    } else {
      caller.fail(
          "HOOK_EXECUTION_FAILURE",
          "One or more of the lifecycle event validation functions failed. "
              + caller.event().kind.wire
              + " answered Failed.");
    }
  }
}
