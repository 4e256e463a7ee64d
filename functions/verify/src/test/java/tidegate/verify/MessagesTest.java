package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Language;
import tidegate.testbed.doubles.MessagePage;
import tidegate.testbed.doubles.MessagePage.Specimen;
import tidegate.verify.tell.VerifyPhrases;

/** Each mail, as docs/messages.md prints it. */
class MessagesTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  @Test
  void printsEachMailOfVerify() throws IOException {
    String section = MessagePage.section(mails());

    assertThat(MessagePage.written("verify", section)).isEqualTo(section);
  }

  @Test
  void subjectsDifferWhereATelephoneCutsThem() {
    assertThat(MessagePage.alike(mails())).isEmpty();
  }

  private static List<Specimen> mails() {
    var english = new VerifyPhrases(Language.ENGLISH, SEOUL, "shop-rollout");
    var korean = new VerifyPhrases(Language.KOREAN, SEOUL, "shop-rollout");
    return VerifyPhrasesTest.everyKindOfNews()
        .map(news -> new Specimen(english.notice(news), korean.notice(news)))
        .toList();
  }
}
