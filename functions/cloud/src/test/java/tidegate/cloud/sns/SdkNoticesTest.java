package tidegate.cloud.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.notice.NoticeFacts;

class SdkNoticesTest {

  private final List<PublishRequest> published = new ArrayList<>();
  private boolean asciiOnly;
  private boolean refusing;
  private final SdkNotices notices = new SdkNotices(FakeSns::new, "arn:aws:sns:x:1:tide", "shop");

  @Test
  void publishesSubjectBodyAndUrgency() {
    notices.tell(notice(Urgency.PAGE, "not scaling: quota", "why\nremedy"));

    PublishRequest request = published.getFirst();
    assertThat(request.topicArn()).isEqualTo("arn:aws:sns:x:1:tide");
    assertThat(request.subject()).isEqualTo("[shop] PAGE: not scaling: quota");
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

    notices.tell(notice(Urgency.NEWS, subject, "body"));

    assertThat(published.getFirst().subject()).hasSize(99).endsWith("...");
    assertThat(published.getFirst().message()).isEqualTo(subject + "\n\nbody");
  }

  @Test
  void doesNotSayASentenceTwiceWhereTheBodyBeginsWithIt() {
    String sentence = "release ".repeat(20).strip();

    notices.tell(notice(Urgency.NEWS, sentence, sentence + "\n\nEvidence"));

    assertThat(published.getFirst().message()).isEqualTo(sentence + "\n\nEvidence");
  }

  @Test
  void keepsASubjectOfExactlyTheLongestLength() {
    String subject = "x".repeat(Notice.LONGEST_SUBJECT - "[shop] ".length());

    notices.tell(notice(Urgency.NEWS, subject, "body"));

    assertThat(published.getFirst().subject()).isEqualTo("[shop] " + subject);
    assertThat(published.getFirst().message()).isEqualTo("body");
  }

  @Test
  void sendsASubjectInTheReadersLanguage() {
    notices.tell(notice(Urgency.WARNING, "배포하지 않음: 5일 피크", "본문"));

    assertThat(published.getFirst().subject()).isEqualTo("[shop] WARNING: 배포하지 않음: 5일 피크");
    assertThat(published.getFirst().message()).isEqualTo("본문");
  }

  @Test
  void fallsBackToAsciiWhereSnsRefusesUtf8AndLosesNothing() {
    asciiOnly = true;

    notices.tell(notice(Urgency.WARNING, "배포 안 됨: release-7 (siteurl)", "본문"));

    PublishRequest sent = published.getLast();
    assertThat(sent.subject()).matches("\\[shop] WARNING: : release-7 \\(siteurl\\) #[0-9a-f]{4}");
    assertThat(sent.message()).isEqualTo("배포 안 됨: release-7 (siteurl)\n\n본문");
  }

  @Test
  void subjectsInAnotherScriptAreNeverAllAlike() {
    asciiOnly = true;
    List<String> wanted = List.of("용량 부족", "서비스 장애", "서비스 정상 복구", "배포 대기", "배포 재개");

    wanted.forEach(subject -> notices.tell(notice(Urgency.NEWS, subject, "본문")));

    assertThat(published).extracting(PublishRequest::subject).doesNotHaveDuplicates();
  }

  @Test
  void throwsWhatSnsRefusesForAnotherReason() {
    refusing = true;

    assertThatThrownBy(() -> notices.tell(notice(Urgency.NEWS, "plain", "body")))
        .isInstanceOf(InvalidParameterException.class);
  }

  @Test
  void neverSendsALineBreakInASubject() {
    notices.tell(notice(Urgency.NEWS, " a \u2026 b\nc ", "body"));

    assertThat(published.getFirst().subject()).isEqualTo("[shop] a \u2026 b c");
  }

  @Test
  void neverCutsACharacterInHalf() {
    notices.tell(notice(Urgency.NEWS, "\ud83d\ude00".repeat(80), "body"));

    String subject = published.getFirst().subject();
    assertThat(subject).hasSizeLessThanOrEqualTo(99).endsWith("...");
    assertThat(subject.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).isTrue();
  }

  @Test
  void neverSendsAnEmptySubject() {
    notices.tell(notice(Urgency.NEWS, "\n", "body"));

    assertThat(published.getFirst().subject()).isEqualTo("[shop]");
  }

  private static Notice notice(Urgency urgency, String subject, String body) {
    return new Notice(urgency, subject, body, NoticeFacts.of("any"));
  }

  private final class FakeSns implements SnsClient {

    @Override
    public PublishResponse publish(PublishRequest request) {
      boolean ascii = request.subject().chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
      if (refusing || (asciiOnly && !ascii)) {
        throw InvalidParameterException.builder().message("Invalid parameter: Subject").build();
      }
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
