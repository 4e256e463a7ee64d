package tidegate.cloud.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.PutLifecycleEventHookExecutionStatusRequest;
import software.amazon.awssdk.services.codedeploy.model.StopDeploymentRequest;
import tidegate.cloud.ecs.Launch;

/** What CodeDeploy refuses is either meant to be no error, or is heard; it is never asked twice. */
class CodeDeployRefusesTest {
  private final CodeDeployClient client = mock(CodeDeployClient.class);
  private final SdkDeployments deployments =
      new SdkDeployments(() -> client, "tide", "tide-group", "cluster", "site");

  @Test
  void aTakenGroupIsAskedOnceAndSaid() {
    when(client.createDeployment(any(CreateDeploymentRequest.class)))
        .thenThrow(DeploymentLimitExceededException.builder().build());

    assertThatThrownBy(() -> create()).isInstanceOf(DeploymentInFlightException.class);

    verify(client).createDeployment(any(CreateDeploymentRequest.class));
    verifyNoMoreInteractions(client);
  }

  @Test
  void aGroupThatIsGoneIsNotTakenForATakenOne() {
    when(client.createDeployment(any(CreateDeploymentRequest.class)))
        .thenThrow(DeploymentGroupDoesNotExistException.builder().build());

    assertThatThrownBy(() -> create()).isInstanceOf(DeploymentGroupDoesNotExistException.class);
  }

  @Test
  void whatEndedFirstWasNotStopped() {
    when(client.stopDeployment(ArgumentMatchers.<Consumer<StopDeploymentRequest.Builder>>any()))
        .thenThrow(DeploymentAlreadyCompletedException.builder().build());

    assertThat(deployments.stopAndRollBack("d-1")).isFalse();

    verify(client).stopDeployment(ArgumentMatchers.<Consumer<StopDeploymentRequest.Builder>>any());
    verifyNoMoreInteractions(client);
  }

  @Test
  void aHookThatWasAnsweredIsNotAnsweredAgain() {
    when(client.putLifecycleEventHookExecutionStatus(
            ArgumentMatchers.<Consumer<PutLifecycleEventHookExecutionStatusRequest.Builder>>any()))
        .thenThrow(LifecycleEventAlreadyCompletedException.builder().build());

    deployments.answer("d-1", "execution", /* succeeded= */ true);

    verify(client)
        .putLifecycleEventHookExecutionStatus(
            ArgumentMatchers.<Consumer<PutLifecycleEventHookExecutionStatusRequest.Builder>>any());
    verifyNoMoreInteractions(client);
  }

  @Test
  void anAnswerThatCannotArriveIsHeard() {
    when(client.putLifecycleEventHookExecutionStatus(
            ArgumentMatchers.<Consumer<PutLifecycleEventHookExecutionStatusRequest.Builder>>any()))
        .thenThrow(DeploymentDoesNotExistException.builder().build());

    assertThatThrownBy(() -> deployments.answer("d-1", "execution", /* succeeded= */ false))
        .isInstanceOf(DeploymentDoesNotExistException.class);
  }

  private String create() {
    return deployments.create(
        new AppSpec("arn:aws:ecs:r:1:task-definition/site:2", "web", 80, Launch.NONE, Map.of()),
        "tidegate release-2",
        /* ignoreAlarms= */ false);
  }
}
