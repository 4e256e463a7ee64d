package tidegate.rollout;

import java.time.Instant;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.rollout.preflight.Text;

/** Tells the two people: changes always, deferrals and refusals once per release and reason. */
final class Teller {

  private final RolloutPhrases phrases;
  private final Language language;

  Teller(Settings settings) {
    this.phrases = new RolloutPhrases(settings);
    this.language = settings.language();
  }

  void tell(Decision decision, Facts facts, Acts acts, Instant now) {
    Topic.of(decision)
        .ifPresent(topic -> {
          if (topic.reason().isEmpty()) {
            acts.tell(notice(topic, decision, now));
            return;
          }
          Memory memory = Memory.of(facts.service());
          if (!memory.knows(topic.about(), topic.reason())) {
            // Told first, remembered then: rather twice than never.
            acts.tell(notice(topic, decision, now));
            acts.remember(Memory.TOLD, memory.and(topic.about(), topic.reason()));
          }
        });
  }

  private Notice notice(Topic topic, Decision decision, Instant now) {
    Text sentence = phrases.sentence(decision, now);
    Text subject = phrases.subject(decision, now);
    return new Notice(topic.urgency(), subject.in(language), sentence.in(language));
  }
}
