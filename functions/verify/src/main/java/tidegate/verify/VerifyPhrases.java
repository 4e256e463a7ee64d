package tidegate.verify;

import java.time.ZoneId;
import java.util.List;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.time.HumanTime;

/** Turns news into what the two people read. Subjects are English, since SNS takes ASCII alone. */
final class VerifyPhrases {

  private final EnglishWords english;
  private final Words words;

  VerifyPhrases(Language language, ZoneId zone) {
    this.english = new EnglishWords(new HumanTime(Language.ENGLISH, zone));
    this.words =
        switch (language) {
          case ENGLISH -> english;
          case KOREAN -> new KoreanWords(new HumanTime(language, zone));
        };
  }

  /** The sentences of one language. */
  interface Words {

    /** A plain sentence, its evidence and the remedy, a line each. */
    List<String> lines(News news);
  }

  Notice notice(News news) {
    return new Notice(urgency(news), subject(news), String.join("\n", words.lines(news)));
  }

  /** The sentence alone, in English as every log line is. */
  String log(News news) {
    return english.lines(news).getFirst();
  }

  static String name(Deployment rollout) {
    return Description.parse(rollout.description()).map(Description::tag).orElse(rollout.id());
  }

  private static String subject(News news) {
    return switch (news) {
      case News.Shipped shipped -> "shipped: " + name(shipped.rollout());
      case News.NotShipped refused ->
          "not shipped: %s (%s)".formatted(name(refused.rollout()), cause(refused.why()));
      case News.GoingBack back ->
          "rolling back: %s broke production (%s)"
              .formatted(name(back.rollout()), checks(back.faults()));
      case News.Broken(List<Fault> faults, News.NoWayBack _)
          when faults.stream().noneMatch(Fault::measured) ->
          "production could not be looked at";
      case News.Broken broken -> "production is broken (%s)".formatted(checks(broken.faults()));
      case News.WellAgain _ -> "production is well again";
    };
  }

  private static String cause(News.Why why) {
    return switch (why) {
      case News.Why.ByCheck byCheck -> byCheck.refusal().check();
      case News.Why.ByCodeDeploy byCodeDeploy -> byCodeDeploy.code();
    };
  }

  static String checks(List<Fault> faults) {
    return String.join(
        ", ", faults.stream().map(fault -> fault.finding().check()).distinct().toList());
  }

  private static Urgency urgency(News news) {
    return switch (news) {
      case News.Shipped _, News.WellAgain _ -> Urgency.NEWS;
      case News.NotShipped refused -> urgency(refused);
      case News.GoingBack _ -> Urgency.PAGE;
      case News.Broken broken ->
          broken.why() == News.NoWayBack.NOT_MEASURED ? Urgency.WARNING : Urgency.PAGE;
    };
  }

  private static Urgency urgency(News.NotShipped refused) {
    if (refused.now().stream().anyMatch(Fault::measured)) {
      return Urgency.PAGE;
    }
    return switch (refused.back()) {
      case News.Back.Returned _ -> Urgency.WARNING;
      case News.Back.Failed _, News.Back.Nothing _ -> Urgency.PAGE;
    };
  }
}
