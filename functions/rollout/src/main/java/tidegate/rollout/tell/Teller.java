package tidegate.rollout.tell;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.rollout.Settings;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Memory;
import tidegate.rollout.preflight.Text;

/** Tells the two people: changes always, deferrals and refusals once per release and reason. */
public final class Teller {

  /** As many reasons as an instance keeps where tags are refused. */
  private static final int MOST = 1000;

  private final Phrases phrases;
  private final Language language;
  private final Set<String> unremembered = ConcurrentHashMap.newKeySet();

  public Teller(Settings settings) {
    this.phrases = new Phrases(settings);
    this.language = settings.language();
  }

  public void tell(Outcome outcome, Facts facts, Aws aws) {
    Topic.of(outcome).ifPresent(topic -> tell(topic, outcome, facts, aws));
  }

  private void tell(Topic topic, Outcome outcome, Facts facts, Aws aws) {
    if (topic.reason().isEmpty()) {
      aws.notices().tell(notice(topic, outcome, facts.now()));
      return;
    }
    Memory memory = facts.memory();
    String key = topic.about() + " " + topic.reason();
    if (memory.knows(topic.about(), topic.reason()) || unremembered.contains(key)) {
      return;
    }
    // Told first, remembered then: rather twice than never.
    aws.notices().tell(notice(topic, outcome, facts.now()));
    try {
      aws.service().remember(Memory.TOLD, memory.and(topic.about(), topic.reason()));
    } catch (AwsServiceException refused) {
      if (refused.statusCode() >= 500) {
        throw refused;
      }
      cannotRemember(key, refused, aws);
    }
  }

  /** Where AWS refuses tags, this instance's own memory must do; it is said once. */
  private void cannotRemember(String key, AwsServiceException refused, Aws aws) {
    if (unremembered.isEmpty()) {
      Text said = Phrases.cannotRemember(String.valueOf(refused.getMessage()));
      aws.notices().tell(new Notice(Urgency.WARNING, said.in(language), said.in(language)));
    }
    if (unremembered.size() < MOST) {
      unremembered.add(key);
    }
  }

  private Notice notice(Topic topic, Outcome outcome, Instant now) {
    Text sentence = phrases.sentence(outcome, now);
    Text subject = phrases.subject(outcome, now);
    return new Notice(topic.urgency(), subject.in(language), sentence.in(language));
  }
}
