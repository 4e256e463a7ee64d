package tidegate.rollout.act;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.cloud.Denied;
import tidegate.cloud.Refused;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentInFlightException;
import tidegate.cloud.ecs.CloneRequest;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.ecs.UnfaithfulCloneException;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Refusal;
import tidegate.core.release.Release;
import tidegate.rollout.decide.Attempts;
import tidegate.rollout.decide.FreezeChange;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Memory;

/** Takes the one step that a plan asks for. Thread-safe. */
public final class Executor {

  private final Map<String, String> hooks;

  /** Revisions that were registered and are not deployed yet, by what they are for. */
  private final Map<String, String> revisions = new ConcurrentHashMap<>();

  /** Lifecycle event name to function name, in CodeDeploy's order, is what {@code hooks} holds. */
  public Executor(Map<String, String> hooks) {
    this.hooks = hooks;
  }

  /** Does it through {@code aws}, which may be a {@link DryRun}'s. */
  public Outcome execute(Plan plan, Facts facts, Aws aws) {
    return switch (plan) {
      case Plan.Stay(Reason reason) -> new Outcome.Stayed(reason);
      case Plan.Start start -> start(start, facts, aws);
      case Plan.GiveGo(Deployment deployment) ->
          aws.deployments().giveGo(deployment.id())
              ? new Outcome.WentOn(deployment)
              : new Outcome.Stayed(new Reason.NothingAwaitsGo());
      case Plan.ChangeFreeze(FreezeChange change) ->
          keep(change.tags(), aws).orElseGet(() -> new Outcome.FreezeChanged(change));
      case Plan.Accept accept -> accept(accept, facts, aws);
      case Plan.Stop(Deployment deployment) -> stop(deployment, aws);
    };
  }

  /** Once nothing more is against it, the release is tried again, as after a retry. */
  private static Outcome accept(Plan.Accept accept, Facts facts, Aws aws) {
    var tags = new LinkedHashMap<>(accept.tags());
    if (accept.remaining().isEmpty()) {
      tags.put(Memory.RETRY_AFTER, facts.clock().toString());
    }
    return keep(tags, aws)
        .orElseGet(
            () -> new Outcome.Accepted(accept.release(), accept.acceptance(), accept.remaining()));
  }

  /** Has a person's order be tried again from now on; empty where it is kept. */
  public static Optional<Outcome> keepRetry(Instant clock, Aws aws) {
    return keep(Map.of(Memory.RETRY_AFTER, clock.toString()), aws);
  }

  /** What a person orders is nothing but what is kept; empty where it is. */
  private static Optional<Outcome> keep(Map<String, String> tags, Aws aws) {
    try {
      aws.service().remember(tags);
      return Optional.empty();
    } catch (AwsServiceException refused) {
      if (Denied.of(refused).isPresent() || Refused.why(refused).isEmpty()) {
        throw refused;
      }
      return Optional.of(new Outcome.Stayed(new Reason.NotKept(Refused.sentence(refused))));
    }
  }

  private static Outcome stop(Deployment deployment, Aws aws) {
    // First the reason, so that verify, which sees the rollout stopped, can tell why.
    var reason =
        new Refusal(deployment.id(), "rollout", "rollback", "a person asked to go back", "", "");
    try {
      aws.service().remember(reason.stopTags());
    } catch (RuntimeException _) {
      // Without it verify says that somebody stopped it; the way back does not wait for that.
    }
    return aws.deployments().stopAndRollBack(deployment.id())
        ? new Outcome.Stopped(deployment)
        : new Outcome.EndedFirst(deployment);
  }

  private Outcome start(Plan.Start start, Facts facts, Aws aws) {
    Release release = start.release();
    String revision;
    try {
      revision = revision(start, facts, aws);
    } catch (UnfaithfulCloneException unfaithful) {
      return new Outcome.Failed(release, message(unfaithful));
    }
    // Between the first look and here another invocation may have come and gone.
    Optional<Reason> overtaken =
        start.why().intent() == Intent.WAY_BACK
            ? Optional.empty()
            : Attempts.overtaken(release, facts);
    return overtaken
        .<Outcome>map(Outcome.Stayed::new)
        .orElseGet(() -> deploy(start, revision, facts, aws));
  }

  private Outcome deploy(Plan.Start start, String revision, Facts facts, Aws aws) {
    TaskSet primary = facts.primary();
    var appSpec =
        new AppSpec(revision, primary.container(), primary.port(), primary.launch(), hooks);
    try {
      String id = aws.deployments().create(appSpec, start.why().text(), start.ignoresAlarms());
      revisions.remove(key(start, facts));
      return new Outcome.Started(
          start.release(), id, start.why().intent(), revision, start.passed());
    } catch (DeploymentInFlightException _) {
      return new Outcome.Stayed(new Reason.Overtaken(start.release()));
    } catch (AwsServiceException refused) {
      if (Denied.of(refused).isPresent() || refused.statusCode() >= 500) {
        throw refused;
      }
      return new Outcome.Failed(start.release(), message(refused));
    }
  }

  /** A revision whose deployment was refused is used for the next try; none is made each tick. */
  private String revision(Plan.Start start, Facts facts, Aws aws) {
    String known = revisions.get(key(start, facts));
    if (known != null) {
      return known;
    }
    Description why = start.why();
    String revision =
        aws.taskDefinitions()
            .registerClone(
                facts.running(),
                new CloneRequest(
                    start.containers(),
                    start.image().reference(),
                    environment(why.digest(), why.tag()),
                    Map.of(
                        "tidegate:intent",
                        why.intent().word(),
                        "tidegate:by",
                        why.who(),
                        "tidegate:at",
                        why.at().map(Instant::toString).orElse(""))));
    if (revision.startsWith("arn:")) {
      revisions.put(key(start, facts), revision);
    }
    return revision;
  }

  /** What a release's containers get besides their image. */
  public static Map<String, String> environment(String digest, String tag) {
    return Map.of("TIDEGATE_RELEASE", digest, "TIDEGATE_RELEASE_TAG", tag);
  }

  private static String key(Plan.Start start, Facts facts) {
    return facts.running().arn() + " " + start.why().intent() + " " + start.release().digest();
  }

  private static String message(RuntimeException failed) {
    return Refused.sentence(failed);
  }
}
