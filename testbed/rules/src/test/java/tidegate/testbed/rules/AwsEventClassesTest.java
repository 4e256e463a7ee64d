package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.event.Events;
import tidegate.core.event.Incoming;

/**
 * Reads every EventBridge event of {@code events/} with AWS's own class and serializer, beside our
 * reader. Lambda's library has one class for all of EventBridge's events, which has the name of the
 * first of them.
 */
class AwsEventClassesTest {
  static Stream<Path> events() throws IOException {
    return EventsTest.events().filter(AwsEventClassesTest::isOfEventBridge);
  }

  @ParameterizedTest
  @MethodSource("events")
  void awsOwnClassReadsWhatOurReaderReads(Path event) throws IOException {
    ScheduledEvent aws = aws(event);

    switch (ours(event)) {
      case Incoming.Tick(Instant time) -> {
        assertThat(aws.getDetailType()).isEqualTo("Scheduled Event");
        assertThat(time).isEqualTo(instant(aws));
      }
      case Incoming.EcrPush push -> {
        assertThat(push.time()).isEqualTo(instant(aws));
        assertThat(aws.getSource()).isEqualTo("aws.ecr");
        assertThat(aws.getDetail())
            .containsAllEntriesOf(
                Map.of(
                    "repository-name", push.repository(),
                    "image-digest", push.digest(),
                    "image-tag", push.tag()));
      }
      case Incoming.DeploymentChange change -> {
        assertThat(change.time()).isEqualTo(instant(aws));
        assertThat(aws.getSource()).isEqualTo("aws.codedeploy");
        assertThat(aws.getDetail())
            .containsAllEntriesOf(
                Map.of(
                    "deploymentId", change.deploymentId(),
                    "deploymentGroup", change.group(),
                    "state", change.state()));
      }
      case Incoming.HookCall _, Incoming.Command _ ->
          throw new AssertionError(event + " is no event of EventBridge's");
    }
  }

  private static Instant instant(ScheduledEvent event) {
    return Instant.ofEpochMilli(event.getTime().getMillis());
  }

  private static ScheduledEvent aws(Path event) throws IOException {
    try (InputStream json = Files.newInputStream(event)) {
      return LambdaEventSerializers.serializerFor(
              ScheduledEvent.class, AwsEventClassesTest.class.getClassLoader())
          .fromJson(json);
    }
  }

  private static Incoming ours(Path event) throws IOException {
    try (InputStream json = Files.newInputStream(event)) {
      return new Events(InstantSource.fixed(Instant.EPOCH)).read(json);
    }
  }

  private static boolean isOfEventBridge(Path event) {
    try {
      JsonObject read = JsonParser.parseString(Files.readString(event)).getAsJsonObject();
      return read.has("detail-type");
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
