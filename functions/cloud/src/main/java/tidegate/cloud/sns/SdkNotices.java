package tidegate.cloud.sns;

import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import tidegate.core.notice.Notice;

/**
 * Publishes notices on one SNS topic, with the attribute {@code urgency} (news, warning, page) for
 * subscriptions that filter. Thread-safe.
 */
public final class SdkNotices implements Notices {

  private final SnsClient sns;
  private final String topicArn;

  public SdkNotices(SnsClient sns, String topicArn) {
    this.sns = sns;
    this.topicArn = topicArn;
  }

  @Override
  public void tell(Notice notice) {
    String urgency = notice.urgency().name().toLowerCase(Locale.ROOT);
    String subject = subject(notice.subject(), urgency);
    // A subject that SNS could not carry whole must not be lost.
    String message =
        subject.equals(notice.subject()) || notice.body().startsWith(notice.subject())
            ? notice.body()
            : notice.subject() + "\n\n" + notice.body();
    sns.publish(
        PublishRequest.builder()
            .topicArn(topicArn)
            .subject(subject)
            .message(message)
            .messageAttributes(
                Map.of(
                    "urgency",
                    MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(urgency)
                        .build()))
            .build());
  }

  /**
   * SNS takes fewer than 100 printable ASCII characters that do not begin with a space, and refuses
   * the whole message otherwise.
   */
  private static String subject(String wanted, String urgency) {
    String ascii = wanted.replaceAll("[^\\x20-\\x7e]+", " ").replaceAll(" {2,}", " ").strip();
    boolean othersScript = wanted.codePoints().anyMatch(c -> c > 0x7e && Character.isLetter(c));
    if (ascii.isEmpty() || othersScript) {
      return "Tidegate: " + urgency;
    }
    return ascii.length() <= Notice.LONGEST_SUBJECT
        ? ascii
        : ascii.substring(0, Notice.LONGEST_SUBJECT - 3) + "...";
  }
}
