package tidegate.peaks.act;

import java.util.List;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.scaling.Scaling;
import tidegate.core.memory.Refusal;
import tidegate.peaks.decide.Action;
import tidegate.peaks.decide.Plan;
import tidegate.peaks.decide.Step;

/** Takes a plan's actions: the one place of this function that changes capacity or rollouts. */
public final class Executor {

  private final EcsService service;
  private final Scaling scaling;
  private final Deployments deployments;

  public Executor(EcsService service, Scaling scaling, Deployments deployments) {
    this.service = service;
    this.scaling = scaling;
    this.deployments = deployments;
  }

  /** One outcome a step, in the plan's order. */
  public List<Outcome> act(Plan plan) {
    return plan.steps().stream().map(this::act).toList();
  }

  private Outcome act(Step step) {
    try {
      for (Action action : step.actions()) {
        if (!act(action)) {
          return new Outcome.EndedFirst(step);
        }
      }
      return new Outcome.Taken(step);
    } catch (RuntimeException failure) {
      return new Outcome.Failed(step, failure);
    }
  }

  /** Whether it was done; a rollout may have ended by itself. */
  private boolean act(Action action) {
    return switch (action) {
      case Action.SetBounds(int min, int max) -> {
        scaling.setBounds(min, max);
        yield true;
      }
      case Action.SetDesired(int count) -> {
        service.setDesiredCount(count);
        yield true;
      }
      case Action.StopRollout(Refusal reason) -> {
        leave(reason);
        yield deployments.stopAndRollBack(reason.deployment());
      }
    };
  }

  /** First the reason, so that whoever sees the rollout stopped can tell why. */
  private void leave(Refusal reason) {
    try {
      service.remember(reason.stopTags());
    } catch (RuntimeException _) {
      // Without it verify says that somebody stopped the rollout; capacity cannot wait for that.
    }
  }
}
