package tidegate.testbed.aws.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivity;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivityStatusCode;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import tidegate.testbed.aws.Refusals;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.account.JournalEntry;

class CapacityTest {
  private final StandInFixture stage = new StandInFixture();
  private final EcsServiceState service = stage.site.service();

  @Test
  void standsUpTasksAfterTheirLaunchTimeNotBefore() {
    raise(10, 20);
    stage.clock.advanceBy(java.time.Duration.ofSeconds(30));
    assertThat(service.running()).isEqualTo(2);
    assertThat(service.pending()).isEqualTo(8);
    assertThat(activity().statusCode()).isEqualTo(ScalingActivityStatusCode.IN_PROGRESS);
    stage.minutes(2);
    assertThat(service.isSteady()).isTrue();
    assertThat(activity().statusCode()).isEqualTo(ScalingActivityStatusCode.SUCCESSFUL);
    assertThat(activity().cause()).contains("minimum capacity was set to 10");
  }

  @Test
  void placesNoMoreTasksThanTheQuotaAllowsAndSaysSo() {
    stage.aws.quotas().fargateVcpus(6);
    raise(10, 20);
    stage.minutes(10);
    assertThat(service.running()).isEqualTo(3);
    assertThat(activity().statusCode()).isEqualTo(ScalingActivityStatusCode.IN_PROGRESS);
    assertThat(
            stage
                .sdk
                .ecs()
                .describeServices(r -> r.cluster("site-cluster").services("site"))
                .services()
                .getFirst()
                .events()
                .getFirst()
                .message())
        .contains("limit on the number of vCPUs");
    stage.minutes(10);
    assertThat(activity().statusCode()).isEqualTo(ScalingActivityStatusCode.UNFULFILLED);
    stage.aws.quotas().fargateVcpus(40);
    stage.minutes(5);
    assertThat(service.running()).isEqualTo(10);
  }

  @Test
  void keepsTheCountWhenOnlyTheMinimumIsLowered() {
    raise(10, 20);
    stage.minutes(5);
    raise(2, 20);
    stage.minutes(60);
    assertThat(service.running()).isEqualTo(10);
  }

  @Test
  void refusesARangeThatIsNone() {
    Refusals.assertRefused("ValidationException", () -> raise(21, 20));
  }

  @Test
  void replacesATaskThatExits() {
    var gone = service.primary().orElseThrow().tasks().getFirst();
    stage.aws.ecs().taskExited(gone.arn(), "Essential container in task exited");
    assertThat(service.running()).isEqualTo(1);
    stage.minutes(3);
    assertThat(service.running()).isEqualTo(2);
    assertThat(stage.tasks.stopped).containsExactly(gone.address().orElseThrow());
  }

  @Test
  void replacesATaskThatStaysUnhealthyBeyondItsGrace() {
    stage.minutes(3);
    stage.tasks.sickImages.add(tidegate.testbed.aws.SiteSpec.FIRST_IMAGE);
    stage.minutes(2);
    assertThat(stage.aws.journal().all(JournalEntry.TaskChanged.class))
        .anyMatch(t -> t.reason().contains("failed ELB health checks"));
  }

  @Test
  void remembersWhyATaskStopped() {
    var gone = service.primary().orElseThrow().tasks().getFirst();
    stage.aws.ecs().taskExited(gone.arn(), "CannotPullContainerError: no such image");
    var stopped =
        stage
            .sdk
            .ecs()
            .listTasks(r -> r.cluster("site-cluster").serviceName("site").desiredStatus("STOPPED"))
            .taskArns();
    assertThat(stopped).containsExactly(gone.arn());
    assertThat(
            stage
                .sdk
                .ecs()
                .describeTasks(r -> r.cluster("site-cluster").tasks(stopped))
                .tasks()
                .getFirst()
                .stoppedReason())
        .startsWith("CannotPullContainerError");
  }

  @Test
  void countsBothColoursAsCapacityWhenAPolicyScalesOutInADeployment() {
    stage.functions.on(
        StandInFixture.TEST_HOOK,
        _ -> tidegate.testbed.aws.ScriptedFunctions.returned(java.time.Duration.ofSeconds(1)));
    stage.deploy();
    stage.minutes(5);
    stage.aws.scaling().alarmFires(service.resourceId(), "requests", 1, /* deploying= */ true);
    assertThat(service.desired()).isEqualTo(5);
  }

  @Test
  void sendsVisitorsOnlyToHealthyTasksBehindTheListener() {
    var before = stage.aws.elb().backends(stage.site.productionListener());
    assertThat(before).hasSize(2).allMatch(b -> b.targetGroup().equals("site-1"));
    raise(4, 20);
    stage.clock.advanceBy(java.time.Duration.ofSeconds(60));
    assertThat(service.running()).isEqualTo(4);
    assertThat(stage.aws.elb().backends(stage.site.productionListener())).isEqualTo(before);
    stage.minutes(1);
    assertThat(stage.aws.elb().backends(stage.site.productionListener())).hasSize(4);
  }

  private void raise(int min, int max) {
    stage
        .sdk
        .scaling()
        .registerScalableTarget(r ->
            r.serviceNamespace(ServiceNamespace.ECS)
                .resourceId(service.resourceId())
                .scalableDimension(ScalableDimension.ECS_SERVICE_DESIRED_COUNT)
                .minCapacity(min)
                .maxCapacity(max));
  }

  private ScalingActivity activity() {
    List<ScalingActivity> all =
        stage
            .sdk
            .scaling()
            .describeScalingActivities(
                r -> r.serviceNamespace(ServiceNamespace.ECS).resourceId(service.resourceId()))
            .scalingActivities();
    return all.getFirst();
  }
}
