package tidegate.peaks.tell;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.cloud.Unavailable;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.cloud.scaling.NoScalableTargetException;
import tidegate.cloud.sns.Notices;
import tidegate.cloud.sns.TopicTags;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.log.JsonLog;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.notice.NoticeFacts;

/**
 * Tells that there is nothing to keep capacity for: once, and again once a week while it lasts. A
 * service that is gone has no tags, so the notices' topic remembers it. Thread-safe.
 */
public final class Absence {

  static final String TAG = "tidegate:absent";
  private static final Duration AGAIN = Duration.ofDays(7);

  private final TopicTags topic;
  private final Notices notices;
  private final Language language;
  private final PeakCalendar calendar;
  private final JsonLog log;

  /** When this process last saw all that it needs, and when it last told that it does not. */
  private final AtomicReference<Instant> seen = new AtomicReference<>(Instant.MIN);

  private final AtomicReference<Instant> told = new AtomicReference<>(Instant.MIN);

  public Absence(
      TopicTags topic, Notices notices, Language language, PeakCalendar calendar, JsonLog log) {
    this.topic = topic;
    this.notices = notices;
    this.language = language;
    this.calendar = calendar;
    this.log = log;
  }

  /** All that a tick needs was there. */
  public void seen(Instant now) {
    seen.set(now);
  }

  /**
   * Tells it, unless that was done.
   *
   * @return the sentence in English
   */
  public String tell(ServiceGoneException gone, Instant now) {
    // What was there a moment ago, or is still shown as deleted, took the site with it.
    boolean lost =
        gone.why() == ServiceGoneException.Why.DELETED || !seen.get().equals(Instant.MIN);
    AbsenceWords words = AbsenceWords.of(gone);
    return tell(words, lost ? Urgency.PAGE : Urgency.WARNING, now);
  }

  /** The same of the service's scalable target. */
  public String tell(NoScalableTargetException missing, Instant now) {
    return tell(
        AbsenceWords.of(missing, calendar.baseline(), calendar.max()), Urgency.WARNING, now);
  }

  private String tell(AbsenceWords words, Urgency urgency, Instant now) {
    log.warn(words.english(), Map.of());
    if (isTold(words.kind(), now)) {
      return words.english();
    }
    notices.tell(notice(urgency, words, language));
    told.set(now);
    remember(words.kind() + " " + now);
    return words.english();
  }

  static Notice notice(Urgency urgency, AbsenceWords words, Language spoken) {
    NoticeFacts about = NoticeFacts.of(words.kind());
    return new Notice(
        urgency,
        words.subject(spoken),
        words.body(spoken),
        words.command().isEmpty() ? about : about.command(words.command()));
  }

  private boolean isTold(String kind, Instant now) {
    Instant last = remembered(kind).filter(at -> at.isAfter(told.get())).orElse(told.get());
    return last.isAfter(seen.get()) && last.isAfter(now.minus(AGAIN)) && !last.isAfter(now);
  }

  private Optional<Instant> remembered(String kind) {
    try {
      String[] words = topic.read().getOrDefault(TAG, "").split(" ", 2);
      return words.length == 2 && words[0].equals(kind)
          ? Optional.of(Instant.parse(words[1]))
          : Optional.empty();
    } catch (AwsServiceException refused) {
      if (Unavailable.of(refused).isPresent()) {
        throw refused;
      }
      return Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private void remember(String value) {
    try {
      topic.write(TAG, value);
    } catch (AwsServiceException refused) {
      // This process remembers it all the same.
      log.error("the topic takes no tags", refused);
    }
  }
}
