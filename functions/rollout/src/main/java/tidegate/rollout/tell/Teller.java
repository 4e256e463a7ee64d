package tidegate.rollout.tell;

import java.time.Instant;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.rollout.Settings;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Memory;
import tidegate.rollout.preflight.Text;

/** Tells the two people: changes always, deferrals and refusals once per release and reason. */
public final class Teller {

  private final Phrases phrases;
  private final Language language;

  public Teller(Settings settings) {
    this.phrases = new Phrases(settings);
    this.language = settings.language();
  }

  public void tell(Outcome outcome, Facts facts, Aws aws, Instant now) {
    Topic.of(outcome)
        .ifPresent(topic -> {
          if (topic.reason().isEmpty()) {
            aws.notices().tell(notice(topic, outcome, now));
            return;
          }
          Memory memory = Memory.of(facts.service());
          if (!memory.knows(topic.about(), topic.reason())) {
            // Told first, remembered then: rather twice than never.
            aws.notices().tell(notice(topic, outcome, now));
            aws.service().remember(Memory.TOLD, memory.and(topic.about(), topic.reason()));
          }
        });
  }

  private Notice notice(Topic topic, Outcome outcome, Instant now) {
    Text sentence = phrases.sentence(outcome, now);
    Text subject = phrases.subject(outcome, now);
    return new Notice(topic.urgency(), subject.in(language), sentence.in(language));
  }
}
