package tidegate.cloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotReadyException;
import software.amazon.awssdk.services.lambda.model.ServiceException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import tidegate.core.probe.ProbeJson;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;

class SdkProbesTest {

  private static final ProbeReply REPLY = new ProbeReply(List.of(), 7, Duration.ofMillis(900));

  private final List<InvokeRequest> invoked = new ArrayList<>();
  private final Deque<Supplier<InvokeResponse>> answers = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-11-05T00:00:00Z");
  private final SdkProbes probes =
      new SdkProbes(new FakeLambda(), () -> now, length -> now = now.plus(length));

  @Test
  void asksTheNamedFunctionAndReadsItsFindings() {
    answers.add(() -> response(ProbeJson.json(REPLY).toString()));

    assertThat(probes.ask("site-probe-inside", request(60))).isEqualTo(REPLY);
    assertThat(invoked.getFirst().functionName()).isEqualTo("site-probe-inside");
    assertThat(sent(0)).isEqualTo(request(60));
  }

  @Test
  void givesTheCallTheProbesBudgetAndItsOverhead() {
    answers.add(() -> response(ProbeJson.json(REPLY).toString()));

    probes.ask("probe", request(60));

    assertThat(
            invoked
                .getFirst()
                .overrideConfiguration()
                .flatMap(configuration -> configuration.apiCallTimeout()))
        .contains(Duration.ofSeconds(75));
  }

  @Test
  void asksAgainWhileTheNetworkOfASleepingFunctionComesBack() {
    answers.add(() -> thrown(ResourceConflictException.builder().message("Pending").build()));
    answers.add(() -> thrown(ResourceNotReadyException.builder().message("Pending").build()));
    answers.add(() -> response(ProbeJson.json(REPLY).toString()));

    assertThat(probes.ask("probe", request(60))).isEqualTo(REPLY);
    assertThat(sent(2).budget()).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void stopsAskingWhenTheBudgetIsUsedUp() {
    for (int i = 0; i < 100; i++) {
      answers.add(() -> thrown(ResourceConflictException.builder().message("Pending").build()));
    }

    assertThatThrownBy(() -> probes.ask("probe", request(60)))
        .isInstanceOf(ProbeUnavailableException.class)
        .hasMessageContaining("probe did not get its network in time");
    assertThat(invoked).hasSize(12);
  }

  @Test
  void asksAgainWhileLambdaThrottlesOrIsInTrouble() {
    answers.add(() ->
        thrown(
            TooManyRequestsException.builder().message("Rate Exceeded.").statusCode(429).build()));
    answers.add(() -> thrown(ServiceException.builder().message("oops").statusCode(500).build()));
    answers.add(() -> response(ProbeJson.json(REPLY).toString()));

    assertThat(probes.ask("probe", request(60))).isEqualTo(REPLY);
    assertThat(sent(2).budget()).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void saysThatItWasThrottledToTheEnd() {
    for (int i = 0; i < 100; i++) {
      answers.add(() ->
          thrown(
              TooManyRequestsException.builder()
                  .message("Rate Exceeded.")
                  .statusCode(429)
                  .build()));
    }

    assertThatThrownBy(() -> probes.ask("probe", request(60)))
        .isInstanceOf(ProbeUnavailableException.class)
        .hasMessageContaining("probe gave no reply: Rate Exceeded.");
    assertThat(invoked).hasSize(12);
  }

  @Test
  void aFunctionThatFailedMeasuredNothing() {
    answers.add(() ->
        InvokeResponse.builder()
            .functionError("Unhandled")
            .payload(SdkBytes.fromUtf8String("{\"errorMessage\":\"Java heap space\"}"))
            .build());

    assertThatThrownBy(() -> probes.ask("probe", request(60)))
        .isInstanceOf(ProbeUnavailableException.class)
        .hasMessage("probe failed: Java heap space");
  }

  @Test
  void aFunctionThatTimedOutMeasuredNothing() {
    answers.add(() ->
        InvokeResponse.builder()
            .functionError("Unhandled")
            .payload(SdkBytes.fromUtf8String("Task timed out"))
            .build());

    assertThatThrownBy(() -> probes.ask("probe", request(60)))
        .hasMessage("probe failed: Task timed out");
  }

  @Test
  void aCallThatFailedMeasuredNothing() {
    answers.add(() -> thrown(SdkClientException.create("connection reset")));

    assertThatThrownBy(() -> probes.ask("probe", request(60)))
        .isInstanceOf(ProbeUnavailableException.class)
        .hasMessageContaining("probe gave no reply: connection reset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{\"findings\":", "{}", "{\"findings\":[{}]}"})
  void anAnswerThatIsNoListOfFindingsMeasuredNothing(String payload) {
    answers.add(() -> response(payload));

    assertThatThrownBy(() -> probes.ask("probe", request(60)))
        .isInstanceOf(ProbeUnavailableException.class)
        .hasMessage("probe answered what is no list of findings");
  }

  @Test
  void anAnswerWithoutAPayloadMeasuredNothing() {
    answers.add(() -> InvokeResponse.builder().build());

    assertThatThrownBy(() -> probes.ask("probe", request(60)))
        .isInstanceOf(ProbeUnavailableException.class);
  }

  private ProbeRequest sent(int index) {
    return ProbeJson.request(
        JsonParser.parseString(invoked.get(index).payload().asUtf8String()).getAsJsonObject());
  }

  private static ProbeRequest request(int seconds) {
    return new ProbeRequest(
        Target.GREEN,
        Optional.of(Target.PRODUCTION),
        Optional.empty(),
        List.of("siteurl"),
        /* database= */ true,
        Duration.ofSeconds(seconds));
  }

  private static InvokeResponse response(String payload) {
    return InvokeResponse.builder()
        .statusCode(200)
        .payload(SdkBytes.fromUtf8String(payload))
        .build();
  }

  private static InvokeResponse thrown(RuntimeException exception) {
    throw exception;
  }

  private final class FakeLambda implements LambdaClient {

    @Override
    public InvokeResponse invoke(InvokeRequest request) {
      invoked.add(request);
      return answers.remove().get();
    }

    @Override
    public String serviceName() {
      return "lambda";
    }

    @Override
    public void close() {}
  }
}
