package tidegate.testbed.aws.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import tidegate.testbed.aws.Refusals;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.iam.Role;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.WireRequest;

/** What a service of another's making has that must not be lost. */
@SuppressWarnings("unchecked") // the SDK takes lambdas as generic varargs
class CopiedServiceTest {
  private static final JsonArray SPOT =
      Json.array(
          List.of(
              Json.object("capacityProvider", "FARGATE", "base", 2, "weight", 0),
              Json.object("capacityProvider", "FARGATE_SPOT", "base", 0, "weight", 1)));

  private final StandInFixture stage = new StandInFixture();
  private final EcsClient ecs = stage.sdk.ecs();

  @Test
  void keepsMembersOfATaskDefinitionThatTheSdkDoesNotKnow() {
    var volume =
        Json.object(
            "name", "content", "s3filesVolumeConfiguration", Json.object("fileSystemId", "x"));
    var definition =
        Json.object(
            "family",
            "site",
            "volumes",
            Json.array(List.of(volume)),
            "containerDefinitions",
            Json.array(List.of(Json.object("name", "wordpress", "image", "wordpress:6"))));
    call("RegisterTaskDefinition", definition);

    var answer = call("DescribeTaskDefinition", Json.object("taskDefinition", "site"));
    assertThat(answer.getAsJsonObject("taskDefinition").getAsJsonArray("volumes"))
        .isEqualTo(Json.array(List.of(volume)));
  }

  private JsonObject call(String operation, JsonObject input) {
    var headers = Map.of("x-amz-target", "AmazonEC2ContainerServiceV20141113." + operation);
    var answer = stage.aws.answer(new WireRequest("POST", "/", headers, input.toString()));
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** Issue 1752 of aws/containers-roadmap. */
  @Test
  void losesItsCapacityProvidersWhereTheAppSpecIsSilent() {
    stage.aws.ecs().recast(stage.site.service(), s -> s.withStrategy(SPOT));
    assertThat(described().capacityProviderStrategy()).hasSize(2);
    assertThat(described().launchTypeAsString()).isNull();
    stage.answers(StandInFixture.TEST_HOOK, "Succeeded", Duration.ZERO);
    stage.answers(StandInFixture.TRAFFIC_HOOK, "Succeeded", Duration.ZERO);

    stage.deploy();
    stage.hours(3);

    assertThat(described().capacityProviderStrategy()).isEmpty();
    assertThat(described().launchTypeAsString()).isEqualTo("FARGATE");
  }

  private Service described() {
    return ecs.describeServices(r -> r.cluster("site-cluster").services("site"))
        .services()
        .getFirst();
  }

  /** "Container image resolution" in the ECS Developer Guide; containers-roadmap issue 2393. */
  @Test
  void runsTheDigestThatATagMeantWhenTheDeploymentStarted() {
    stage.aws.ecr().push("site", "latest", SiteSpec.FIRST_IMAGE);
    var image = "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/site:latest";
    var definition =
        Json.object(
            "family",
            "site",
            "containerDefinitions",
            Json.array(List.of(Json.object("name", "wordpress", "image", image))));
    var arn = stage.aws.ecs().definitions().register(definition).get("taskDefinitionArn");
    var primary = stage.site.service().primary().orElseThrow();
    var settings = primary.settings();
    stage
        .aws
        .ecs()
        .install(
            stage.site.service(),
            "d-ABCDEFGHI",
            new TaskSetSettings(
                arn.getAsString(),
                settings.targetGroupArn(),
                settings.containerName(),
                settings.containerPort(),
                settings.networkConfiguration(),
                settings.capacityProviderStrategy(),
                settings.platformVersion()));
    stage.aws.ecr().push("site", "latest", StandInFixture.SECOND_IMAGE);
    stage.minutes(5);
    stage.aws.ecs().scale(stage.site.service(), 4, "test");
    stage.minutes(5);

    var running =
        tasks().stream()
            .filter(t -> t.taskDefinitionArn().equals(arn.getAsString()))
            .map(t -> t.containers().getFirst().imageDigest());
    assertThat(running).hasSize(4).containsOnly(SiteSpec.FIRST_IMAGE);
  }

  private List<Task> tasks() {
    var arns = ecs.listTasks(r -> r.cluster("site-cluster").serviceName("site")).taskArns();
    return ecs.describeTasks(r -> r.cluster("site-cluster").tasks(arns)).tasks();
  }

  @Test
  void refusesTagsThatTheOrganizationDenies() {
    stage.aws.iam().assume("tester", new Role("TestRole", List.of()));
    stage.aws.iam().denyInOrganization("ecs:TagResource");

    Refusals.assertRefused(
        "AccessDeniedException",
        () ->
            ecs.tagResource(
                r -> r.resourceArn(stage.site.service().arn()).tags(t -> t.key("a").value("b"))));
    assertThat(stage.aws.iam().refusals()).isEmpty();
  }

  @Test
  void runsAtZeroTasks() {
    stage.aws.ecs().scale(stage.site.service(), 0, "sleeps at night");
    stage.minutes(10);

    assertThat(stage.site.service().isSteady()).isTrue();
    assertThat(stage.site.service().running()).isZero();
    assertThat(stage.aws.elb().backends(stage.site.productionListener())).isEmpty();
  }

  @Test
  void deletesALeftOverTaskSetWhenForced() {
    var primary = stage.site.service().primary().orElseThrow();
    stage.aws.ecs().install(stage.site.service(), "d-ABCDEFGHI", primary.settings());
    var left = stage.site.service().sets().getLast().id();

    Refusals.assertRefused(
        "InvalidParameterException",
        () ->
            ecs.deleteTaskSet(
                r -> r.cluster("site-cluster").service("site").taskSet(primary.id()).force(true)));
    ecs.deleteTaskSet(r -> r.cluster("site-cluster").service("site").taskSet(left).force(true));
    stage.minutes(10);

    assertThat(stage.site.service().sets()).hasSize(1);
  }

  @Test
  void listsWhatTheCommandLineAsksFor() {
    assertThat(ecs.listClusters().clusterArns()).hasSize(1);
    assertThat(ecs.listServices(r -> r.cluster("site-cluster")).serviceArns())
        .containsExactly(stage.site.service().arn());
    assertThat(stage.sdk.codeDeploy().listApplications().applications())
        .containsExactly("site-application");
    assertThat(stage.sdk.sns().listTopics().topics()).hasSize(1);
    assertThat(stage.sdk.ecr().describeRepositories().repositories()).hasSize(1);
  }
}
