package tidegate.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.Images;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.sns.Notices;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;

/**
 * Tells every outcome once: told, then remembered, so that none is lost where one of both fails.
 */
final class Herald {

  private final EcsService service;
  private final Deployments deployments;
  private final Images images;
  private final Notices notices;
  private final VerifyPhrases phrases;
  private final JsonLog log;
  private final Metrics metrics;

  Herald(
      EcsService service,
      Deployments deployments,
      Images images,
      Notices notices,
      VerifyPhrases phrases,
      JsonLog log,
      Metrics metrics) {
    this.service = service;
    this.deployments = deployments;
    this.images = images;
    this.notices = notices;
    this.phrases = phrases;
    this.log = log;
    this.metrics = metrics;
  }

  void tell(List<Endings.Ended> endings, List<Fault> faults) {
    for (Endings.Ended ended : endings) {
      News.Ending news = news(ended, faults);
      log.info("telling: " + phrases.log(news), Map.of("deployment", news.rollout().id()));
      notices.tell(phrases.notice(news));
      service.remember(Memory.TOLD, Memory.told(news.rollout()));
      measure(news);
    }
  }

  private News.Ending news(Endings.Ended ended, List<Fault> faults) {
    return switch (ended) {
      case Endings.Ended.Well(Deployment rollout) -> shipped(rollout);
      case Endings.Ended.Badly(Deployment rollout, News.Why why, News.Back back) ->
          new News.NotShipped(rollout, why, back, faults);
    };
  }

  private News.Shipped shipped(Deployment rollout) {
    Instant since =
        deployments.lifecycle(rollout.id()).stream()
            .filter(event -> event.name().equals("AllowTraffic"))
            .findFirst()
            .flatMap(LifecycleEvent::ended)
            .orElse(rollout.ended().orElse(rollout.created()));
    return new News.Shipped(
        rollout, since, pushed(rollout).map(pushed -> Duration.between(pushed, since)));
  }

  /** That an outcome cannot be dated is no reason not to tell it. */
  private Optional<Instant> pushed(Deployment rollout) {
    try {
      Optional<String> digest = Description.parse(rollout.description()).map(Description::digest);
      return digest.isEmpty()
          ? Optional.empty()
          : images.tagged().stream()
              .filter(image -> image.digest().equals(digest.get()))
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
        shipped
            .leadTime()
            .ifPresent(time -> metrics.put(Map.of("LeadTimeSeconds", time.toSeconds())));
        metrics.put(Map.of("RolloutsShipped", 1));
      }
      case News.NotShipped _ -> metrics.put(Map.of("RolloutsRefused", 1));
    }
  }
}
