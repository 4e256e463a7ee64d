package tidegate.cloud.sns;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Tag;

/** {@link TopicTags} over the SDK. Thread-safe. */
public final class SdkTopicTags implements TopicTags {

  private final Supplier<SnsClient> sns;
  private final String topicArn;

  public SdkTopicTags(Supplier<SnsClient> sns, String topicArn) {
    this.sns = sns;
    this.topicArn = topicArn;
  }

  @Override
  public Map<String, String> read() {
    return sns.get().listTagsForResource(list -> list.resourceArn(topicArn)).tags().stream()
        .collect(Collectors.toMap(Tag::key, tag -> Objects.requireNonNullElse(tag.value(), "")));
  }

  @Override
  public void write(String key, String value) {
    Tag tag = Tag.builder().key(key).value(value).build();
    sns.get().tagResource(write -> write.resourceArn(topicArn).tags(tag));
  }
}
