package tidegate.rollout.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.rollout.FakeSite;
import tidegate.rollout.Given;
import tidegate.rollout.act.Outcome;
import tidegate.testbed.doubles.MessagePage;
import tidegate.testbed.doubles.MessagePage.Specimen;

/** Each mail, as docs/messages.md prints it. */
class MessagesTest {

  @Test
  void printsEachMailOfRollout() throws IOException {
    String section = MessagePage.section(mails());

    assertThat(MessagePage.written("rollout", section)).isEqualTo(section);
  }

  @Test
  void subjectsDifferWhereATelephoneCutsThem() {
    assertThat(MessagePage.alike(mails())).isEmpty();
  }

  private static List<Specimen> mails() {
    return PhrasesTest.outcomes().flatMap(MessagesTest::mail).toList();
  }

  private static Stream<Specimen> mail(Outcome outcome) {
    Said said = new Phrases(Given.settings()).whole(outcome, FakeSite.PUSHED);
    return NoticeTopic.of(outcome).stream()
        .map(topic ->
            new Specimen(
                notice(topic, said, outcome, Language.ENGLISH),
                notice(topic, said, outcome, Language.KOREAN)));
  }

  private static Notice notice(NoticeTopic topic, Said said, Outcome outcome, Language language) {
    return new Notice(
        topic.urgency(),
        said.subject().in(language),
        said.body().in(language),
        OutcomeFacts.of(outcome));
  }
}
