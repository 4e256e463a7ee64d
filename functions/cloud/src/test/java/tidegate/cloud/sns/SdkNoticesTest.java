package tidegate.cloud.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;

class SdkNoticesTest {

  private final List<PublishRequest> published = new ArrayList<>();
  private final SdkNotices notices = new SdkNotices(new FakeSns(), "arn:aws:sns:x:1:tide");

  @Test
  void publishesSubjectBodyAndUrgency() {
    notices.tell(new Notice(Urgency.PAGE, "not scaling: quota", "why\nremedy"));

    PublishRequest request = published.getFirst();
    assertThat(request.topicArn()).isEqualTo("arn:aws:sns:x:1:tide");
    assertThat(request.subject()).isEqualTo("not scaling: quota");
    assertThat(request.message()).isEqualTo("why\nremedy");
    assertThat(request.messageAttributes())
        .containsExactly(
            Map.entry(
                "urgency",
                MessageAttributeValue.builder().dataType("String").stringValue("page").build()));
  }

  @Test
  void cutsASubjectThatSnsWouldRefuseAndKeepsItWholeInTheBody() {
    String subject = "release ".repeat(20).strip();

    notices.tell(new Notice(Urgency.NEWS, subject, "body"));

    assertThat(published.getFirst().subject()).hasSize(99).endsWith("...");
    assertThat(published.getFirst().message()).isEqualTo(subject + "\n\nbody");
  }

  @Test
  void doesNotSayASentenceTwiceWhereTheBodyBeginsWithIt() {
    String sentence = "release ".repeat(20).strip();

    notices.tell(new Notice(Urgency.NEWS, sentence, sentence + "\n\nEvidence"));

    assertThat(published.getFirst().message()).isEqualTo(sentence + "\n\nEvidence");
  }

  @Test
  void keepsASubjectOfExactlyTheLongestLength() {
    String subject = "x".repeat(Notice.LONGEST_SUBJECT);

    notices.tell(new Notice(Urgency.NEWS, subject, "body"));

    assertThat(published.getFirst().subject()).isEqualTo(subject);
    assertThat(published.getFirst().message()).isEqualTo("body");
  }

  @Test
  void replacesASubjectInAnotherScript() {
    notices.tell(new Notice(Urgency.WARNING, "배포하지 않음: 5일 피크", "본문"));

    assertThat(published.getFirst().subject()).isEqualTo("Tidegate: warning");
    assertThat(published.getFirst().message()).isEqualTo("배포하지 않음: 5일 피크\n\n본문");
  }

  @Test
  void dropsLineBreaksAndTypographyFromTheSubject() {
    notices.tell(new Notice(Urgency.NEWS, " a \u2026 b\nc ", "body"));

    assertThat(published.getFirst().subject()).isEqualTo("a b c");
  }

  @Test
  void neverSendsAnEmptySubject() {
    notices.tell(new Notice(Urgency.NEWS, "\n", "body"));

    assertThat(published.getFirst().subject()).isEqualTo("Tidegate: news");
  }

  private final class FakeSns implements SnsClient {

    @Override
    public PublishResponse publish(PublishRequest request) {
      published.add(request);
      return PublishResponse.builder().messageId("m").build();
    }

    @Override
    public String serviceName() {
      return "sns";
    }

    @Override
    public void close() {}
  }
}
