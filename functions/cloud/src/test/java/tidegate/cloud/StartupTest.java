package tidegate.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import tidegate.cloud.testing.CannedAws;
import tidegate.core.settings.SettingsException;

class StartupTest {

  private static final String PUBLISHED =
      "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult>"
          + "<MessageId>m</MessageId></PublishResult></PublishResponse>";

  private static final String PUT = "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"e\"}]}";

  private final CannedAws aws = new CannedAws();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, String> variables =
      new HashMap<>(Map.of("TOPIC_ARN", "arn:aws:sns:ap-northeast-2:1:tide"));

  @TempDir private Path scratch;

  @Test
  void givesWhatTheWiringMadeAndSaysNothing() {
    String wired = Startup.run("peaks", runtime(), _ -> "wired");

    assertThat(wired).isEqualTo("wired");
    assertThat(log()).isEmpty();
    assertThat(aws.actions()).isEmpty();
  }

  @Test
  void logsAndTellsEveryFaultAndThrowsThem() {
    aws.answers(PUBLISHED).answers(PUT);

    assertThatThrownBy(this::start).isInstanceOf(SettingsException.class);

    assertThat(log())
        .contains(
            "\"level\":\"ERROR\"",
            "the peaks function cannot start",
            "CALENDAR is not set; CLUSTER is not set");
    assertThat(aws.actions()).containsExactly("Publish", "PutEvents");
    assertThat(aws.sent().getFirst().body())
        .contains("the peaks function cannot start", "- CALENDAR is not set\n- CLUSTER is not set");
  }

  @Test
  void tellsTheSameFaultsOnceHoweverOftenLambdaStartsItAgain() {
    aws.answers(PUBLISHED).answers(PUT);

    for (int start = 0; start < 3; start++) {
      assertThatThrownBy(this::start).isInstanceOf(SettingsException.class);
    }

    assertThat(aws.actions()).containsExactly("Publish", "PutEvents");
  }

  @Test
  void tellsAgainWhereItCouldNotBefore() {
    aws.refuses("AuthorizationError").answers(PUBLISHED).answers(PUT);

    assertThatThrownBy(this::start).isInstanceOf(SettingsException.class);
    assertThat(log()).contains("nobody could be told of it");
    assertThatThrownBy(this::start).isInstanceOf(SettingsException.class);

    assertThat(aws.actions()).containsExactly("Publish", "Publish", "PutEvents");
  }

  @Test
  void onlyLogsWhereNoTopicIsKnown() {
    variables.clear();

    assertThatThrownBy(this::start).isInstanceOf(SettingsException.class);

    assertThat(log()).contains("the peaks function cannot start");
    assertThat(aws.actions()).isEmpty();
  }

  private void start() {
    Startup.run(
        "peaks",
        runtime(),
        _ -> {
          throw new SettingsException(
              "cannot start", List.of("CALENDAR is not set", "CLUSTER is not set"));
        });
  }

  private String log() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private LambdaRuntime runtime() {
    var network =
        new Network() {
          @Override
          public SdkHttpClient http(Duration silence) {
            return aws;
          }

          @Override
          public AwsCredentialsProvider credentials() {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
          }
        };
    return new LambdaRuntime(
        variables,
        network,
        () -> Instant.EPOCH,
        _ -> {},
        new PrintStream(out, /* autoFlush= */ true, StandardCharsets.UTF_8),
        scratch);
  }
}
