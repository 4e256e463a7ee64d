package tidegate.peaks.tell;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.cloud.sns.Notices;
import tidegate.core.log.JsonLog;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.policy.FloorBounds.MaxRaise;
import tidegate.core.time.HumanTime;
import tidegate.core.time.MachineTime;
import tidegate.peaks.act.Outcome;
import tidegate.peaks.decide.News;
import tidegate.peaks.decide.Plan;
import tidegate.peaks.memory.Mark;
import tidegate.peaks.observe.Situation;

/** Logs all news in English, and mails in the site's language what somebody must hear. */
public final class Announcer {

  private final Texts english;
  private final Texts mailed;
  private final NewsFacts facts;
  private final Notices notices;
  private final JsonLog log;

  public Announcer(
      Language language, ZoneId zone, ServiceName service, Notices notices, JsonLog log) {
    this.english = new English(new HumanTime(Language.ENGLISH, zone), service);
    this.mailed =
        switch (language) {
          case ENGLISH -> english;
          case KOREAN -> new Korean(new HumanTime(Language.KOREAN, zone), service);
        };
    this.facts = new NewsFacts(service, new MachineTime(zone));
    this.notices = notices;
    this.log = log;
  }

  /** Whether the plan mails something. */
  public boolean mails(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step.news().stream())
        .anyMatch(news -> Audience.of(news).isPresent());
  }

  /**
   * Tells what came of a plan.
   *
   * @param refusal why AWS keeps no memory; then only what is due at this tick is mailed
   */
  public Telling tell(List<Outcome> outcomes, Optional<String> refusal, Situation now) {
    var telling = new Telling(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Taken(var step)) {
        tell(step.news(), step.marks(), refusal.isPresent(), now, telling);
      }
    }
    refusal.stream()
        .flatMap(why -> notRemembered(why, outcomes, now).stream())
        .forEach(news -> tell(List.of(news), List.of(), /* fixed= */ true, now, telling));
    return telling;
  }

  /** At the start of a lead, when the first thing would have been written. */
  private static List<News> notRemembered(String why, List<Outcome> outcomes, Situation now) {
    Optional<MaxRaise> max =
        outcomes.stream()
            .flatMap(outcome -> outcome.step().marks().stream())
            .flatMap(mark ->
                mark instanceof Mark.MaxRaised(MaxRaise raise) ? Stream.of(raise) : Stream.empty())
            .findFirst();
    return now.inForce().stream()
        .filter(window -> now.isTickOf(window.leadStart()))
        .limit(1)
        .<News>map(window -> new News.NotRemembered(window, why, max))
        .toList();
  }

  private void tell(
      List<News> all, List<Mark> marks, boolean fixed, Situation now, Telling telling) {
    try {
      for (News news : all) {
        String sentence = english.body(news, now.now());
        log.info(sentence, Map.of());
        telling.said().add(sentence);
        if (!fixed || FixedTimes.due(news, now)) {
          notice(news, now).ifPresent(notices::tell);
        }
      }
      telling.marks().addAll(marks);
    } catch (RuntimeException failure) {
      telling.failures().add(failure);
    }
  }

  /** The mail; empty where the log is enough. */
  Optional<Notice> notice(News news, Situation now) {
    return Audience.of(news)
        .map(urgency ->
            new Notice(
                urgency, mailed.subject(news), mailed.body(news, now.now()), facts.of(news)));
  }

  /**
   * What was told.
   *
   * @param said in English, mailed or not
   * @param marks to be remembered now
   * @param failures of telling; what was not told is not remembered, and told by the next tick
   */
  public record Telling(List<String> said, List<Mark> marks, List<RuntimeException> failures) {}
}
