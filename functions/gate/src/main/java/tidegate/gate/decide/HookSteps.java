package tidegate.gate.decide;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tidegate.cloud.Pause;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.lambda.Probes;
import tidegate.cloud.scaling.Scaling;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.gate.Settings;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.Hook;
import tidegate.gate.observe.HookStep;
import tidegate.gate.observe.NoFreeze;
import tidegate.gate.observe.NoScaling;
import tidegate.gate.observe.ProbeStep;
import tidegate.gate.observe.ReleaseKnown;
import tidegate.gate.observe.TargetsHealthy;
import tidegate.gate.observe.WithoutBlue;

/** What each hook looks at, in order. */
public record HookSteps(
    Settings settings, LoadBalancers balancers, Scaling scaling, Probes probes, Pause pause) {

  private static final Duration LONG_LOOK = Duration.ofMinutes(3);
  private static final Duration SHORT_LOOK = Duration.ofMinutes(1);

  public List<HookStep> of(Hook hook) {
    return switch (hook) {
      case AFTER_ALLOW_TEST_TRAFFIC ->
          List.of(
              new TargetsHealthy(balancers, pause),
              new ReleaseKnown(),
              inside("green", LONG_LOOK, HookSteps::greenAgainstBlue));
      case BEFORE_ALLOW_TRAFFIC ->
          List.of(
              new NoFreeze(settings.site().calendar(), settings.site().longestRollout()),
              new NoScaling(scaling, pause),
              inside("siteurl", SHORT_LOOK, HookSteps::siteurl));
      case AFTER_ALLOW_TRAFFIC ->
          List.of(
              new ReleaseKnown(),
              new WithoutBlue(inside("release", SHORT_LOOK, HookSteps::productionIsGreen)),
              new WithoutBlue(
                  new ProbeStep(
                      "production",
                      settings.probeOutside(),
                      LONG_LOOK,
                      HookSteps::production,
                      probes,
                      pause)));
    };
  }

  private HookStep inside(
      String check, Duration longest, Function<Candidate, ProbeRequest> question) {
    return new ProbeStep(check, settings.probeInside(), longest, question, probes, pause);
  }

  private static ProbeRequest greenAgainstBlue(Candidate rollout) {
    return new ProbeRequest(
            Target.GREEN,
            Optional.of(Target.PRODUCTION),
            rollout.release(),
            List.of(),
            /* database= */ true,
            LONG_LOOK)
        .since(rollout.began());
  }

  private static ProbeRequest siteurl(Candidate rollout) {
    return new ProbeRequest(
        Target.GREEN,
        Optional.of(Target.PRODUCTION),
        Optional.empty(),
        List.of("siteurl"),
        /* database= */ true,
        SHORT_LOOK);
  }

  private static ProbeRequest productionIsGreen(Candidate rollout) {
    return new ProbeRequest(
        Target.PRODUCTION,
        Optional.empty(),
        rollout.release(),
        // Without a digest nobody can tell the colours apart; that it renders is then all.
        rollout.release().isPresent() ? List.of("release", "renders") : List.of("renders"),
        /* database= */ false,
        SHORT_LOOK);
  }

  /** Visitors may still get pages that a cache kept from blue, so no release is asked for. */
  private static ProbeRequest production(Candidate rollout) {
    return new ProbeRequest(
        Target.PRODUCTION,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        /* database= */ false,
        LONG_LOOK);
  }
}
