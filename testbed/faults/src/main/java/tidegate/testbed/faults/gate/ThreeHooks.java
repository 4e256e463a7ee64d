package tidegate.testbed.faults.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.Pause;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.cloud.lambda.Probes;
import tidegate.cloud.scaling.ScalableTarget;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.cloud.scaling.ScalingPolicy;
import tidegate.cloud.scaling.ScheduledAction;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.HandFreeze;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;
import tidegate.core.verdict.Verdict;
import tidegate.gate.Settings;
import tidegate.gate.decide.Examination;
import tidegate.gate.decide.HookSteps;
import tidegate.gate.observe.Budget;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.Hook;
import tidegate.probe.Probe;

/**
 * What each of the gate's hooks says of a site around which all is well: its own steps, with probes
 * that look at this machine in place of Lambda's, and without the pauses.
 */
public final class ThreeHooks {
  private static final Duration TIME = Duration.ofMinutes(4);
  private static final Pause NONE = _ -> {};

  private final HookSteps steps;
  private final Candidate candidate;

  /** Where the hooks' probes look. */
  public interface Look {
    /** The probe in the VPC, before the shift or after it. */
    Probe inside();

    /** The probe that looks as a visitor. */
    Probe outside();
  }

  public ThreeHooks(String url, String digest, Look look) {
    Settings settings = new Settings(site(url), Hook.AFTER_ALLOW_TRAFFIC, "inside", "outside");
    candidate = new Well(digest, Instant.now());
    steps = new HookSteps(settings, new Healthy(), new Still(), new Asked(look), NONE);
  }

  /** Runs a hook's steps, which takes as long as its looks do. */
  public Verdict verdict(Hook hook) throws InterruptedException {
    return new Examination(steps.of(hook), NONE)
        .run(candidate, Budget.of(InstantSource.system(), TIME));
  }

  private static Site site(String url) {
    var environment =
        new Environment(
            Map.of(
                "SITE_URL", url,
                "CLUSTER", "cluster",
                "SERVICE", "site",
                "APPLICATION", "application",
                "DEPLOYMENT_GROUP", "group",
                "REPOSITORY", "repository",
                "TOPIC_ARN", "arn:topic",
                "CALENDAR", "{\"zone\":\"UTC\",\"baseline\":2,\"max\":20}"));
    return environment.checked(Site.from(environment));
  }

  private record Asked(Look look) implements Probes {
    @Override
    public ProbeReply ask(String function, ProbeRequest request) {
      try {
        return (function.equals("inside") ? look.inside() : look.outside()).run(request);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new ProbeUnavailableException("the test was stopped", stopped);
      }
    }
  }

  private record Well(String digest, Instant began) implements Candidate {
    @Override
    public String id() {
      return "d-SMALLSITE";
    }

    @Override
    public TaskSet green() {
      return new TaskSet(
          "ecs-svc/2", "ACTIVE", id(), "site:2", "green", "wordpress", 80, 2, 2, 0, true);
    }

    @Override
    public Optional<String> release() {
      return Optional.of(digest);
    }

    @Override
    public Intent intent() {
      return Intent.RELEASE;
    }

    @Override
    public List<Acceptance> acceptances() {
      return List.of();
    }

    @Override
    public Optional<HandFreeze> frozenByHand() {
      return Optional.empty();
    }

    @Override
    public Instant asked() {
      return began;
    }
  }

  private record Healthy() implements LoadBalancers {
    @Override
    public Map<String, List<String>> forwards(List<String> listenerArns) {
      return Map.of();
    }

    @Override
    public List<String> forwardsByRules(String listenerArn) {
      return List.of();
    }

    @Override
    public TargetHealth health(String targetGroupArn) {
      return new TargetHealth(2, 2, List.of());
    }
  }

  private record Still() implements Scaling {
    @Override
    public ScalableTarget target() {
      throw new UnsupportedOperationException("a gate does not ask");
    }

    @Override
    public void setBounds(int min, int max) {
      throw new UnsupportedOperationException("a gate does not scale");
    }

    @Override
    public List<ScalingActivity> activities() {
      return List.of();
    }

    @Override
    public List<ScalingPolicy> policies() {
      return List.of();
    }

    @Override
    public List<ScheduledAction> scheduledActions() {
      return List.of();
    }
  }
}
