package tidegate.testbed.aws.sns;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** SNS: keeps what is published. */
public final class Sns implements ServiceApi {
  private static final int LONGEST_SUBJECT = 100;
  private static final int LONGEST_MESSAGE = 262_144;

  private final AccountContext world;
  private final Set<String> topics = new LinkedHashSet<>();
  private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();

  public Sns(AccountContext world) {
    this.world = world;
  }

  /** Makes a topic and gives its ARN. */
  public String addTopic(String name) {
    var arn = world.arn("sns", name);
    world.change(() -> topics.add(arn));
    return arn;
  }

  public List<JournalEntry.NoticePublished> notices() {
    return world.journal().all(JournalEntry.NoticePublished.class);
  }

  @Override
  public String name() {
    return "sns";
  }

  @Override
  public String malformed() {
    return "InvalidParameter";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of(
        "Publish", this::publish,
        "ListTopics", this::listTopics,
        "ListTagsForResource", this::listTags,
        "TagResource", this::tag);
  }

  private JsonObject listTags(Input input) {
    var known = tags.getOrDefault(topic(input), Map.<String, String>of());
    return Json.object(
        "Tags",
        Json.array(
            known.entrySet().stream()
                .map(tag -> Json.object("Key", tag.getKey(), "Value", tag.getValue()))));
  }

  private JsonObject tag(Input input) {
    var all = tags.computeIfAbsent(topic(input), _ -> new LinkedHashMap<>());
    input.parts("Tags").forEach(tag -> all.put(tag.text("Key"), tag.text("Value")));
    return new JsonObject();
  }

  private String topic(Input input) {
    var arn = input.text("ResourceArn");
    if (!topics.contains(arn)) {
      throw new AwsError("ResourceNotFound", "Resource does not exist", 404);
    }
    return arn;
  }

  private JsonObject listTopics(Input input) {
    return Json.object(
        "Topics", Json.array(topics.stream().map(arn -> Json.object("TopicArn", arn))));
  }

  private JsonObject publish(Input input) {
    var topic = input.text("TopicArn");
    if (!topics.contains(topic)) {
      throw new AwsError("NotFound", "Topic does not exist", 404);
    }
    var subject = input.text("Subject", "");
    var message = input.text("Message");
    if (subject.length() > LONGEST_SUBJECT || !isPlain(subject)) {
      throw new AwsError("InvalidParameter", "Invalid parameter: Subject");
    }
    if (message.isEmpty() || message.length() > LONGEST_MESSAGE) {
      throw new AwsError("InvalidParameter", "Invalid parameter: Message");
    }
    world.journal().add(new JournalEntry.NoticePublished(world.now(), topic, subject, message));
    return Json.object("MessageId", world.ids().uuid());
  }

  /** SNS takes no line breaks or other control characters in a subject. */
  private static boolean isPlain(String subject) {
    return subject.chars().noneMatch(Character::isISOControl);
  }
}
