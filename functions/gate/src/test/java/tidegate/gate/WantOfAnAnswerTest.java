package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.core.verdict.Verdict;
import tidegate.gate.observe.Hook;

/** Nobody is refused for an answer that comes in time. */
class WantOfAnAnswerTest {

  @ParameterizedTest
  @EnumSource(Hook.class)
  void halfOfAllCallsThrottledRefuseNothing(Hook hook) throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      var gate = new GateFixture();
      var random = new Random(seed);
      gate.calls.beforeEach(() -> {
        if (random.nextBoolean()) {
          throw refused("ThrottlingException", "Rate exceeded", 400);
        }
      });

      Verdict verdict = gate.verdict(hook);

      assertThat(verdict.passes()).as("seed %d: %s", seed, verdict.sentence()).isTrue();
    }
  }

  @Test
  void saysWhatItCouldNotAskAndThatNothingWasFoundWrong() throws Exception {
    var gate = new GateFixture();
    gate.calls.beforeEach(() -> {
      throw refused("ThrottlingException", "Rate exceeded", 400);
    });

    Verdict verdict = gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    assertThat(verdict.passes()).isFalse();
    assertThat(verdict.sentence())
        .startsWith(
            "targets-healthy: refused for want of an answer, not for a fault:"
                + " CodeDeploy did not answer: Rate exceeded (asked ");
    assertThat(gate.pauses).as("bounded").hasSizeBetween(10, 100);
  }

  @Test
  void asksAgainWhereAProbeGaveNoReply() throws Exception {
    var gate = new GateFixture();
    gate.probes.next.add(() -> {
      throw new ProbeUnavailableException("inside gave no reply: Rate Exceeded.");
    });

    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isTrue();
  }

  @Test
  void doesNotAskAgainForAPermissionThatIsMissing() throws Exception {
    var gate = new GateFixture();
    gate.calls.beforeEach(() -> {
      throw refused("AccessDeniedException", "not authorized", 400);
    });

    Verdict verdict = gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    assertThat(verdict.passes()).isFalse();
    assertThat(verdict.sentence()).contains("this check failed itself", "not authorized");
    assertThat(gate.pauses).isEmpty();
  }

  private static AwsServiceException refused(String code, String message, int status) {
    return AwsServiceException.builder()
        .statusCode(status)
        .message(message)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(message)
                .serviceName("CodeDeploy")
                .build())
        .build();
  }
}
