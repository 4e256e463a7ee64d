package tidegate.testbed.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.testbed.aws.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import tidegate.testbed.aws.ecr.ImageManifest;

/** Every service answers the real SDK's client in a form that it reads. */
@SuppressWarnings("unchecked") // the SDK takes lambdas as generic varargs
class ServicesTest {
  private final StandInFixture stage = new StandInFixture();
  private final SdkClients sdk = stage.sdk;

  @Test
  void ecsShowsTaskSetsTagsAndNoDeployments() {
    var arn = stage.site.service().arn();
    sdk.ecs().tagResource(r -> r.resourceArn(arn).tags(t -> t.key("tidegate:told").value("d-1")));
    var service =
        sdk.ecs()
            .describeServices(
                r -> r.cluster("site-cluster").services("site").include(ServiceField.TAGS))
            .services()
            .getFirst();
    assertThat(service.deployments()).isEmpty();
    assertThat(service.taskSets()).hasSize(1);
    assertThat(service.taskSets().getFirst().stabilityStatusAsString()).isEqualTo("STEADY_STATE");
    assertThat(service.runningCount()).isEqualTo(2);
    assertThat(service.tags()).extracting(t -> t.key()).containsExactly("tidegate:told");
    assertThat(service.createdAt()).isEqualTo(StandInFixture.START);
    sdk.ecs().untagResource(r -> r.resourceArn(arn).tagKeys("tidegate:told"));
    assertThat(stage.site.service().tags()).isEmpty();
  }

  @Test
  void ecsNamesWhatIsMissing() {
    var answer = sdk.ecs().describeServices(r -> r.cluster("site-cluster").services("nobody"));
    assertThat(answer.failures().getFirst().reason()).isEqualTo("MISSING");
    assertRefused(
        "ClusterNotFoundException",
        () -> sdk.ecs().describeServices(r -> r.cluster("nowhere").services("site")));
    assertRefused(
        "ClientException",
        () -> sdk.ecs().describeTaskDefinition(r -> r.taskDefinition("nobody:1")));
  }

  @Test
  void ecsClonesATaskDefinition() {
    var running = stage.site.service().primary().orElseThrow().taskDefinitionArn();
    var found = sdk.ecs().describeTaskDefinition(r -> r.taskDefinition(running)).taskDefinition();
    var clone =
        sdk.ecs()
            .registerTaskDefinition(r ->
                r.family(found.family())
                    .networkMode(found.networkMode())
                    .requiresCompatibilities(found.requiresCompatibilities())
                    .cpu(found.cpu())
                    .memory(found.memory())
                    .volumes(found.volumes())
                    .containerDefinitions(found.containerDefinitions()))
            .taskDefinition();
    assertThat(clone.revision()).isEqualTo(found.revision() + 1);
    assertThat(clone.containerDefinitions()).isEqualTo(found.containerDefinitions());
  }

  @Test
  void ecsRefusesATaskDefinitionThatFargateHasNoPlaceFor() {
    assertRefused(
        "ClientException",
        () ->
            sdk.ecs()
                .registerTaskDefinition(r ->
                    r.family("site")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .networkMode("awsvpc")
                        .cpu("2048")
                        .memory("1024")
                        .containerDefinitions(c -> c.name("wordpress").image("x"))));
  }

  @Test
  void ecsListsAndDescribesTasks() {
    var arns = sdk.ecs().listTasks(r -> r.cluster("site-cluster").serviceName("site")).taskArns();
    assertThat(arns).hasSize(2);
    assertThat(sdk.ecs().describeTasks(r -> r.cluster("site-cluster").tasks(arns)).tasks())
        .allMatch(t -> t.lastStatus().equals("RUNNING"));
  }

  @Test
  void ecsChangesOnlyWhatCodeDeployLeavesIt() {
    assertRefused(
        "InvalidParameterException",
        () ->
            sdk.ecs()
                .updateService(
                    r -> r.cluster("site-cluster").service("site").taskDefinition("site:2")));
    var updated =
        sdk.ecs().updateService(r -> r.cluster("site-cluster").service("site").desiredCount(3));
    assertThat(updated.service().desiredCount()).isEqualTo(3);
  }

  @Test
  void scalingKeepsWhatIsNotNamedAndMovesCapacityAtOnce() {
    sdk.scaling()
        .registerScalableTarget(r ->
            r.serviceNamespace(ServiceNamespace.ECS)
                .resourceId("service/site-cluster/site")
                .scalableDimension(ScalableDimension.ECS_SERVICE_DESIRED_COUNT)
                .minCapacity(10));
    var target =
        sdk.scaling()
            .describeScalableTargets(r -> r.serviceNamespace(ServiceNamespace.ECS))
            .scalableTargets()
            .getFirst();
    assertThat(target.minCapacity()).isEqualTo(10);
    assertThat(target.maxCapacity()).isEqualTo(20);
    assertThat(target.suspendedState().dynamicScalingInSuspended()).isFalse();
    assertThat(stage.site.service().desired()).isEqualTo(10);
    assertThat(
            sdk.scaling()
                .describeScalingPolicies(r -> r.serviceNamespace(ServiceNamespace.ECS))
                .scalingPolicies())
        .isEmpty();
    assertThat(
            sdk.scaling()
                .describeScheduledActions(r -> r.serviceNamespace(ServiceNamespace.ECS))
                .scheduledActions())
        .isEmpty();
  }

  @Test
  void ecrDescribesImagesByTagDigestAndFilter() {
    stage.aws.ecr().push("site", "release-2", StandInFixture.SECOND_IMAGE);
    var found =
        sdk.ecr()
            .describeImages(r -> r.repositoryName("site").imageIds(i -> i.imageTag("release-2")));
    assertThat(found.imageDetails().getFirst().imageDigest())
        .isEqualTo(StandInFixture.SECOND_IMAGE);
    assertThat(
            sdk.ecr()
                .describeImages(r -> r.repositoryName("site").filter(f -> f.tagStatus("TAGGED")))
                .imageDetails())
        .hasSize(2);
    assertThatThrownBy(() ->
            sdk.ecr()
                .describeImages(r -> r.repositoryName("site").imageIds(i -> i.imageTag("none"))))
        .isInstanceOf(ImageNotFoundException.class);
  }

  @Test
  void ecrPagesThroughImages() {
    stage.aws.ecr().push("site", "release-2", StandInFixture.SECOND_IMAGE);
    var pages = sdk.ecr().describeImagesPaginator(r -> r.repositoryName("site").maxResults(1));
    assertThat(pages.stream()).hasSize(2);
  }

  @Test
  void ecrMovesATagWithItsPush() {
    stage.aws.ecr().push("site", "release-1", StandInFixture.SECOND_IMAGE);
    var old =
        sdk.ecr()
            .describeImages(
                r -> r.repositoryName("site").imageIds(i -> i.imageDigest(SiteSpec.FIRST_IMAGE)));
    assertThat(old.imageDetails().getFirst().imageTags()).isEmpty();
  }

  @Test
  void ecrShowsAnIndexsPlatforms() {
    stage
        .aws
        .ecr()
        .push(
            "site",
            "release-2",
            StandInFixture.SECOND_IMAGE,
            ImageManifest.index(
                List.of("linux/amd64", "linux/arm64"), StandInFixture.SECOND_IMAGE));
    var image =
        sdk.ecr()
            .batchGetImage(r -> r.repositoryName("site").imageIds(i -> i.imageTag("release-2")))
            .images()
            .getFirst();
    assertThat(image.imageManifestMediaType()).contains("image.index");
    assertThat(image.imageManifest()).contains("\"architecture\":\"arm64\"");
  }
}
