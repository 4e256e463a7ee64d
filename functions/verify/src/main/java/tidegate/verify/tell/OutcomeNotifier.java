package tidegate.verify.tell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.Images;
import tidegate.cloud.sns.Notices;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.memory.Acceptance;
import tidegate.verify.decide.Endings;
import tidegate.verify.decide.News;
import tidegate.verify.memory.Memory;
import tidegate.verify.memory.TagMemory;
import tidegate.verify.observe.Fault;
import tidegate.verify.observe.Flight;

/**
 * Tells that a release serves, and every outcome, once: told, then remembered, so that none is lost
 * where one of both fails. Where nothing can be remembered it tells only what has just ended.
 */
public final class OutcomeNotifier {

  /** Between two runs. */
  private static final Duration TICK = Duration.ofMinutes(15);

  private final TagMemory tags;
  private final Deployments deployments;
  private final Images images;
  private final Notices notices;
  private final VerifyPhrases phrases;
  private final JsonLog log;
  private final Metrics metrics;

  public OutcomeNotifier(
      TagMemory tags,
      Deployments deployments,
      Images images,
      Notices notices,
      VerifyPhrases phrases,
      JsonLog log,
      Metrics metrics) {
    this.tags = tags;
    this.deployments = deployments;
    this.images = images;
    this.notices = notices;
    this.phrases = phrases;
    this.log = log;
    this.metrics = metrics;
  }

  /** Tells that visitors get a release, as soon as no hook has anything to say against it. */
  public void tellServing(
      Flight flight, Memory memory, Map<String, String> remembered, Instant now) {
    String id = flight.rollout().id();
    Optional<Instant> shifted = flight.shifted();
    if (shifted.isEmpty() || flight.awaitsVerdict() || memory.serving().equals(id)) {
      return;
    }
    String known = nowKnown(now).serving();
    // Where it cannot be remembered, the outcome alone is told: once, and later.
    if (!known.equals(id) && tags.remembers(Memory.SERVING, Memory.serving(known))) {
      News.Serving news = serving(flight.rollout(), shifted.get(), remembered);
      tell(news, flight.rollout());
      tags.remember(Memory.SERVING, id);
      measureLeadTime(news);
    }
  }

  public void tell(
      List<Endings.Ended> endings,
      Map<String, String> remembered,
      List<Fault> faults,
      Instant now) {
    if (endings.isEmpty()) {
      return;
    }
    Memory known = nowKnown(now);
    Instant since = Endings.since(known, now);
    boolean remembers = tags.remembers(Memory.TOLD, Memory.told(since));
    for (Endings.Ended ended : endings) {
      if (!ended.rollout().created().isAfter(since)) {
        continue;
      }
      if (remembers || ended.at().isAfter(now.minus(TICK))) {
        News.Ending news = news(ended, known, remembered, faults);
        tell(news, ended.rollout());
        measure(news);
      }
      tags.remember(Memory.TOLD, Memory.told(ended.rollout()));
    }
  }

  /**
   * What was told by now. Between a round's first look and its last word lie minutes, in which
   * another round, of an event or a tick, may have told the same.
   */
  private Memory nowKnown(Instant now) {
    return Memory.read(tags.readAgain(), now);
  }

  private void tell(News news, Deployment rollout) {
    log.info("telling: " + phrases.log(news), Map.of("deployment", rollout.id()));
    notices.tell(phrases.notice(news));
  }

  private News.Ending news(
      Endings.Ended ended, Memory memory, Map<String, String> remembered, List<Fault> faults) {
    return switch (ended) {
      case Endings.Ended.Well(Deployment rollout, Instant at) ->
          memory.serving().equals(rollout.id())
              ? new News.Settled(rollout)
              : new News.Shipped(
                  serving(
                      rollout,
                      Flight.shifted(deployments.lifecycle(rollout.id())).orElse(at),
                      remembered));
      case Endings.Ended.Badly(Deployment rollout, _, News.Why why, News.Back back) ->
          new News.NotShipped(rollout, why, back, faults);
    };
  }

  private News.Serving serving(Deployment rollout, Instant since, Map<String, String> remembered) {
    return new News.Serving(
        rollout,
        since,
        wanted(rollout).map(wanted -> Duration.between(wanted, since)).filter(Duration::isPositive),
        Description.parse(rollout.description())
            .map(said -> Acceptance.read(remembered, said.digest(), rollout.created()))
            .orElse(List.of()));
  }

  /**
   * When somebody began to wait for it. A way back counts from its order, never from the push of
   * the old release. That an outcome cannot be dated is no reason not to tell it.
   */
  private Optional<Instant> wanted(Deployment rollout) {
    Optional<Description> description = Description.parse(rollout.description());
    Optional<Instant> asked = description.flatMap(Description::at);
    if (asked.isPresent() || rollout.intent() == Intent.WAY_BACK || description.isEmpty()) {
      return asked;
    }
    try {
      return images.tagged().stream()
          .filter(image -> image.digest().equals(description.get().digest()))
          .findFirst()
          .map(Image::pushedAt);
    } catch (RuntimeException refused) {
      log.warn("the push cannot be dated", Map.of("error", refused.toString()));
      return Optional.empty();
    }
  }

  private void measure(News.Ending news) {
    switch (news) {
      case News.Shipped shipped -> {
        measureLeadTime(shipped.serving());
        metrics.put(Map.of("RolloutsShipped", 1));
      }
      case News.Settled _ -> metrics.put(Map.of("RolloutsShipped", 1));
      case News.NotShipped _ -> metrics.put(Map.of("RolloutsRefused", 1));
    }
  }

  private void measureLeadTime(News.Serving serving) {
    if (serving.rollout().intent() != Intent.WAY_BACK) {
      serving
          .leadTime()
          .ifPresent(time -> metrics.put(Map.of("LeadTimeSeconds", time.toSeconds())));
    }
  }
}
