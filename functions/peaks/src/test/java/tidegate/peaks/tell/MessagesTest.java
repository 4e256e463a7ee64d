package tidegate.peaks.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.cloud.ecs.ServiceGoneException.Why;
import tidegate.cloud.scaling.NoScalableTargetException;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.time.HumanTime;
import tidegate.core.time.MachineTime;
import tidegate.peaks.decide.News;
import tidegate.testbed.doubles.MessagePage;
import tidegate.testbed.doubles.MessagePage.Specimen;

/** Each mail, as docs/messages.md prints it. */
class MessagesTest {

  private static final Instant NOW = Instant.parse("2026-12-04T14:30:00Z");
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ServiceName SERVICE = new ServiceName("shop-cluster", "shop");

  @Test
  void printsEachMailOfPeaks() throws IOException {
    String section = MessagePage.section(mails());

    assertThat(MessagePage.written("peaks", section)).isEqualTo(section);
  }

  @Test
  void subjectsDifferWhereATelephoneCutsThem() {
    assertThat(MessagePage.alike(mails())).isEmpty();
  }

  private static List<Specimen> mails() {
    var english = new English(new HumanTime(Language.ENGLISH, SEOUL), SERVICE);
    var korean = new Korean(new HumanTime(Language.KOREAN, SEOUL), SERVICE);
    return Stream.concat(
            TextsTest.everything()
                .filter(news -> Audience.of(news).isPresent())
                .map(news -> new Specimen(notice(english, news), notice(korean, news))),
            Stream.of(
                absence(
                    Urgency.PAGE,
                    AbsenceWords.of(new ServiceGoneException("shop-cluster", "shop", Why.DELETED))),
                absence(
                    Urgency.WARNING,
                    AbsenceWords.of(
                        new NoScalableTargetException("service/shop-cluster/shop"), 2, 20))))
        .toList();
  }

  private static Specimen absence(Urgency urgency, AbsenceWords words) {
    return new Specimen(
        Absence.notice(urgency, words, Language.ENGLISH),
        Absence.notice(urgency, words, Language.KOREAN));
  }

  private static Notice notice(Texts texts, News news) {
    return new Notice(
        Audience.of(news).orElseThrow(),
        texts.subject(news),
        texts.body(news, NOW),
        new NewsFacts(SERVICE, new MachineTime(SEOUL)).of(news));
  }
}
