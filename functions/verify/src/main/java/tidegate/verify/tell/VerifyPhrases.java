package tidegate.verify.tell;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.util.List;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.memory.Acceptance;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.time.HumanTime;
import tidegate.verify.decide.News;
import tidegate.verify.observe.Fault;

/** Turns news into what the two people read. */
public final class VerifyPhrases {

  private final EnglishWords english;
  private final Words words;
  private final NewsFacts facts;

  /** The rollout function's name stands in the commands that notices give. */
  public VerifyPhrases(Language language, ZoneId zone, String rollout) {
    this.english = new EnglishWords(new HumanTime(Language.ENGLISH, zone), rollout);
    this.words =
        switch (language) {
          case ENGLISH -> english;
          case KOREAN -> new KoreanWords(new HumanTime(language, zone), rollout);
        };
    this.facts = new NewsFacts(words::accept);
  }

  /** The sentences of one language. */
  public interface Words {

    /** One line that tells it from all other news in its first words. */
    String subject(News news);

    /** A plain sentence, its evidence and the remedy, a line each. */
    List<String> lines(News news);

    /** The command by which a person lets a release pass a check. */
    String accept(String check);
  }

  public Notice notice(News news) {
    return new Notice(
        urgency(news), words.subject(news), String.join("\n", words.lines(news)), facts.of(news));
  }

  /** The sentence alone, in English as every log line is. */
  public String log(News news) {
    return english.lines(news).getFirst();
  }

  public static String name(Deployment rollout) {
    return Description.parse(rollout.description()).map(Description::tag).orElse(rollout.id());
  }

  /** The command that lets a release pass a check, to be pasted. */
  static String accept(String function, String check, String why) {
    return "aws lambda invoke --function-name %s --cli-binary-format raw-in-base64-out --payload '{\"command\":\"accept\",\"check\":\"%s\",\"why\":\"%s\"}' /dev/stdout"
        .formatted(function, check, why);
  }

  /** What a person let pass, with who and why. */
  static String accepted(List<Acceptance> accepted) {
    return accepted.stream().map(one -> one.check() + " by " + one.whose()).collect(joining("; "));
  }

  public static String checks(List<Fault> faults) {
    return String.join(
        ", ", faults.stream().map(fault -> fault.finding().check()).distinct().toList());
  }

  private static Urgency urgency(News news) {
    return switch (news) {
      case News.Serving _, News.Shipped _, News.Settled _, News.WellAgain _ -> Urgency.NEWS;
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
