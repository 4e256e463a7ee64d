package tidegate.peaks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingPolicy;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.policy.InFlight;
import tidegate.peaks.decide.Facts;
import tidegate.peaks.observe.Cause;
import tidegate.peaks.observe.CauseFinder;
import tidegate.peaks.observe.Situation;
import tidegate.peaks.readiness.Readiness;
import tidegate.peaks.readiness.ReadinessReader;

/**
 * What only some ticks need, read when a decision asks for it and deployments once at most: most
 * ticks ask for nothing. Whatever cannot be read throws. For one tick and one thread.
 */
final class LazyFacts implements Facts {

  private final Situation situation;
  private final Deployments deployments;
  private final Scaling scaling;
  private final CauseFinder causes;
  private final ReadinessReader readiness;
  private final boolean remembers;
  private @Nullable List<Deployment> recent;

  LazyFacts(
      Situation situation,
      Deployments deployments,
      Scaling scaling,
      CauseFinder causes,
      ReadinessReader readiness,
      boolean remembers) {
    this.situation = situation;
    this.deployments = deployments;
    this.scaling = scaling;
    this.causes = causes;
    this.readiness = readiness;
    this.remembers = remembers;
  }

  @Override
  public Optional<Deployment> inFlight() {
    return InFlight.any(recent());
  }

  @Override
  public Optional<Deployment> shifting() {
    return InFlight.shifting(recent());
  }

  @Override
  public boolean policiesScaleIn() {
    return scaling.policies().stream().anyMatch(ScalingPolicy::scalesIn);
  }

  @Override
  public List<Cause> causes(Window window) {
    return causes.find(situation, window, this::shifting);
  }

  @Override
  public boolean remembers() {
    return remembers;
  }

  @Override
  public Readiness readiness(Window window) {
    return readiness.read(window, situation);
  }

  private List<Deployment> recent() {
    List<Deployment> known = recent;
    if (known == null) {
      known = deployments.since(situation.now().minus(InFlight.LONGEST));
      recent = known;
    }
    return known;
  }
}
