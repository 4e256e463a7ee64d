package tidegate.cloud.sns;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import tidegate.core.notice.Notice;

/**
 * Publishes notices on one SNS topic, with the attribute {@code urgency} (news, warning, page) for
 * subscriptions that filter. Thread-safe.
 */
public final class SdkNotices implements Notices {

  private final Supplier<SnsClient> sns;
  private final String topicArn;
  private final Subject subject;

  /**
   * @param site what a person calls the site; every subject begins with it
   */
  public SdkNotices(Supplier<SnsClient> sns, String topicArn, String site) {
    this.sns = sns;
    this.topicArn = topicArn;
    this.subject = new Subject(site);
  }

  /**
   * Publishes it under a subject in UTF-8, or, where SNS refuses that, in ASCII: its newest model
   * takes UTF-8 text below 100 characters, older text ASCII alone.
   */
  @Override
  public void tell(Notice notice) {
    String whole = subject.utf8(notice);
    String ascii = subject.ascii(notice);
    try {
      publish(notice, whole);
    } catch (InvalidParameterException refused) {
      if (ascii.equals(whole)) {
        throw refused;
      }
      publish(notice, ascii);
    }
  }

  private void publish(Notice notice, String subject) {
    // A subject that could not be carried whole must not be lost.
    String message =
        subject.endsWith(notice.subject()) || notice.body().startsWith(notice.subject())
            ? notice.body()
            : notice.subject() + "\n\n" + notice.body();
    sns.get()
        .publish(
            PublishRequest.builder()
                .topicArn(topicArn)
                .subject(subject)
                .message(message)
                .messageAttributes(
                    Map.of(
                        "urgency",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue(notice.urgency().name().toLowerCase(Locale.ROOT))
                            .build()))
                .build());
  }
}
