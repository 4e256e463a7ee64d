package tidegate.peaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.sns.Notices;
import tidegate.core.log.JsonLog;

/** Takes the steps of a tick and remembers, in one call, what was done and told. */
final class Executor {

  private final EcsService service;
  private final Scaling scaling;
  private final Deployments deployments;
  private final Notices notices;
  private final PeaksPhrases phrases;
  private final JsonLog log;

  Executor(
      EcsService service,
      Scaling scaling,
      Deployments deployments,
      Notices notices,
      PeaksPhrases phrases,
      JsonLog log) {
    this.service = service;
    this.scaling = scaling;
    this.deployments = deployments;
    this.notices = notices;
    this.phrases = phrases;
    this.log = log;
  }

  /**
   * Takes every group as far as it goes.
   *
   * @return what was said, in English
   * @throws RuntimeException the first failure, after all that could be done was done
   */
  List<String> run(Situation now, List<Supplier<List<Step>>> groups) {
    var run = new Run(now.memory());
    for (Supplier<List<Step>> group : groups) {
      run.group(group);
    }
    run.remember(now);
    run.failures.stream().findFirst().ifPresent(first -> rethrow(first, run.failures));
    return run.said;
  }

  private static void rethrow(RuntimeException first, List<RuntimeException> all) {
    all.stream().skip(1).forEach(first::addSuppressed);
    throw first;
  }

  /** One tick's run. */
  private final class Run {
    private final List<String> said = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private Memory memory;
    private boolean changed;

    Run(Memory memory) {
      this.memory = memory;
    }

    void group(Supplier<List<Step>> steps) {
      try {
        steps.get().forEach(this::step);
      } catch (RuntimeException failure) {
        log.error("a step failed; the next tick tries again", failure);
        failures.add(failure);
      }
    }

    private void step(Step step) {
      switch (step) {
        case Step.SetBounds bounds -> {
          scaling.setBounds(bounds.min(), bounds.max());
          keep(memory.withMin(bounds.min()));
        }
        case Step.SetDesired desired -> {
          service.setDesiredCount(desired.count());
          keep(memory);
        }
        case Step.StopRollout(String deploymentId, List<Step> then) -> {
          if (deployments.stopAndRollBack(deploymentId)) {
            then.forEach(this::step);
          }
        }
        case Step.Say say -> say(say.news());
        case Step.Remember remember -> keep(memory.with(remember.key(), remember.word()));
        case Step.Forget forget -> keep(memory.without(forget.key(), forget.word()));
      }
    }

    private void say(News news) {
      String sentence = phrases.sentence(news);
      log.info(sentence, Map.of());
      said.add(sentence);
      phrases.notice(news).ifPresent(notices::tell);
    }

    private void keep(Memory next) {
      memory = next;
      changed = true;
    }

    void remember(Situation now) {
      if (!changed) {
        return;
      }
      try {
        service.remember(Memory.TAG, memory.at(now.now()).text());
      } catch (RuntimeException failure) {
        log.error("nothing could be remembered, so something may be told twice", failure);
        failures.add(failure);
      }
    }
  }
}
