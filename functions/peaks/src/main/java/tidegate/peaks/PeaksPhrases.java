package tidegate.peaks;

import java.time.ZoneId;
import java.util.Optional;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.time.HumanTime;

/**
 * Turns news into sentences, and decides who hears them. Logs are English whatever the language.
 */
final class PeaksPhrases {

  private final Texts english;
  private final Texts told;

  PeaksPhrases(Language language, ZoneId zone) {
    this.english = new EnglishTexts(new HumanTime(Language.ENGLISH, zone));
    this.told =
        switch (language) {
          case ENGLISH -> english;
          case KOREAN -> new KoreanTexts(new HumanTime(language, zone));
        };
  }

  /** One language's sentences. */
  interface Texts {
    String subject(News news);

    String body(News news);
  }

  /** The sentence for the log. */
  String sentence(News news) {
    return english.body(news);
  }

  /** What the two people are told; empty where the log is enough. */
  Optional<Notice> notice(News news) {
    return urgency(news).map(urgency -> new Notice(urgency, told.subject(news), told.body(news)));
  }

  private static Optional<Urgency> urgency(News news) {
    return switch (news) {
      case News.Missed _, News.Fell _ -> Optional.of(Urgency.PAGE);
      case News.Late _, News.NotReady _, News.RolloutStopped _, News.StillAbove _ ->
          Optional.of(Urgency.WARNING);
      // Ready, too: nobody would know by silence that mails do not arrive.
      case News.Ready _, News.Proved _, News.Corrected _, News.GivenBack _, News.LeftAlone _ ->
          Optional.of(Urgency.NEWS);
      case News.Raised _, News.Held _, News.BroughtDown _, News.TooOld _ -> Optional.empty();
    };
  }
}
