package tidegate.rollout.tell;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.cloud.Refused;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.notice.NoticeFacts;
import tidegate.core.release.ReleasePolicy;
import tidegate.rollout.Settings;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Begun;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Memory;
import tidegate.rollout.preflight.Text;

/** Tells the two people: changes always, deferrals and refusals once per release and reason. */
public final class Teller {

  /** As many reasons as an instance keeps where tags are refused. */
  private static final int MOST = 1000;

  private final Phrases phrases;
  private final Language language;
  private final ReleasePolicy releases;
  private final Set<String> unremembered = ConcurrentHashMap.newKeySet();

  public Teller(Settings settings) {
    this.phrases = new Phrases(settings);
    this.language = settings.language();
    this.releases = settings.releases();
  }

  /** Tells the outcome, and what was begun or promised before and not told to its end. */
  public void tell(Outcome outcome, Facts facts, Aws aws) {
    Optional<NoticeTopic> topic = NoticeTopic.of(outcome);
    if (Owed.isBlind(outcome)) {
      topic.ifPresent(known ->
          tellOnce(
              known, phrases.whole(outcome, facts.now()), OutcomeFacts.of(outcome), facts, aws));
      return;
    }
    Optional<Text> superseded =
        Owed.superseded(outcome, facts, releases).map(gone -> Phrases.superseded(gone, outcome));
    switch (outcome) {
      case Outcome.Started started ->
          started(started, phrases.whole(started, facts.now()), superseded, facts, aws);
      case Outcome.Stayed _,
          Outcome.Failed _,
          Outcome.Stopped _,
          Outcome.WentOn _,
          Outcome.Accepted _,
          Outcome.FreezeChanged _,
          Outcome.EndedFirst _,
          Outcome.AccessDenied _ -> {
        Owed.begun(facts)
            .ifPresent(begun ->
                started(begun, phrases.whole(begun, facts.now()), Optional.empty(), facts, aws));
        changed(topic, outcome, superseded, facts, aws);
      }
    }
  }

  private void changed(
      Optional<NoticeTopic> topic,
      Outcome outcome,
      Optional<Text> superseded,
      Facts facts,
      Aws aws) {
    if (topic.isPresent()) {
      Said said = phrases.whole(outcome, facts.now());
      tellOnce(
          topic.get(),
          superseded.map(said::and).orElse(said),
          OutcomeFacts.of(outcome),
          facts,
          aws);
    } else {
      superseded.ifPresent(text ->
          Owed.release(outcome)
              .ifPresent(release ->
                  tellOnce(
                      new NoticeTopic(Urgency.NEWS, release.digest(), Memory.KEPT),
                      new Said(text, text),
                      NoticeFacts.of("superseded").with("by", release.tag()),
                      facts,
                      aws)));
    }
  }

  /**
   * A start is told whatever can be remembered; what is remembered is what need not be told again.
   */
  private void started(
      Outcome.Started started, Said said, Optional<Text> superseded, Facts facts, Aws aws) {
    if (unremembered.contains(started.deploymentId())) {
      return;
    }
    NoticeTopic topic = NoticeTopic.of(started).orElseThrow();
    publish(topic.urgency(), superseded.map(said::and).orElse(said), OutcomeFacts.of(started), aws);
    facts.noteBegun(Begun.of(started.deploymentId(), started.revision()));
    var tags = new HashMap<>(facts.takeToRemember());
    String digest = started.release().digest();
    if (superseded.isPresent() || facts.memory().owes(digest)) {
      tags.put(Memory.TOLD, facts.memory().and(digest, Memory.KEPT));
    }
    try {
      aws.service().remember(tags);
    } catch (AwsServiceException refused) {
      if (refused.statusCode() >= 500) {
        throw refused;
      }
      // At worst it is told once more by another instance.
      keep(started.deploymentId());
    }
  }

  private void tellOnce(NoticeTopic topic, Said said, NoticeFacts about, Facts facts, Aws aws) {
    if (topic.reason().isEmpty()) {
      publish(topic.urgency(), said, about, aws);
      return;
    }
    Optional<Memory> read = memory(facts);
    String key = topic.about() + " " + topic.reason();
    if (unremembered.contains(key)
        || read.filter(memory -> memory.knows(topic.about(), topic.reason())).isPresent()) {
      return;
    }
    // Told first, remembered then: rather twice than never.
    publish(topic.urgency(), said, about, aws);
    if (read.isEmpty()) {
      keep(key);
      return;
    }
    var tags = new HashMap<>(facts.takeToRemember());
    tags.put(Memory.TOLD, read.get().and(topic.about(), topic.reason()));
    try {
      aws.service().remember(tags);
    } catch (AwsServiceException refused) {
      if (refused.statusCode() >= 500) {
        throw refused;
      }
      cannotRemember(key, refused, aws);
    }
  }

  /** Empty where ECS refuses to describe the service, which may be what is told. */
  private static Optional<Memory> memory(Facts facts) {
    try {
      return Optional.of(facts.memory());
    } catch (AwsServiceException refused) {
      if (Refused.why(refused).isEmpty()) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  /** Where AWS refuses tags, this instance's own memory must do; it is said once. */
  private void cannotRemember(String key, AwsServiceException refused, Aws aws) {
    if (unremembered.isEmpty()) {
      Text said = Phrases.cannotRemember(Refused.sentence(refused));
      publish(Urgency.WARNING, new Said(said, said), NoticeFacts.of("not-remembered"), aws);
    }
    keep(key);
  }

  private void keep(String key) {
    if (unremembered.size() < MOST) {
      unremembered.add(key);
    }
  }

  private void publish(Urgency urgency, Said said, NoticeFacts about, Aws aws) {
    aws.notices()
        .tell(new Notice(urgency, said.subject().in(language), said.body().in(language), about));
  }
}
