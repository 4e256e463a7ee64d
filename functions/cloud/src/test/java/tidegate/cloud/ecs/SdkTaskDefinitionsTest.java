package tidegate.cloud.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import tidegate.cloud.testing.CannedAws;

class SdkTaskDefinitionsTest {

  private static final String ARN = "arn:aws:ecs:ap-northeast-2:123456789012:task-definition/wp:7";

  /** What RegisterTaskDefinition takes; nothing of it may be lost. */
  private static final String KEPT =
      """
      {"family":"wp","taskRoleArn":"role/task","executionRoleArn":"role/execution",
       "networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],"cpu":"2048","memory":"8192",
       "runtimePlatform":{"cpuArchitecture":"ARM64","operatingSystemFamily":"LINUX"},
       "ephemeralStorage":{"sizeInGiB":40},"enableFaultInjection":false,"pidMode":"task",
       "placementConstraints":[],
       "memberOfTomorrow":{"isolation":"x","sizes":[1,2.50]},
       "volumes":[{"name":"content","efsVolumeConfiguration":{"fileSystemId":"fs-1",
         "rootDirectory":"/","transitEncryption":"ENABLED",
         "authorizationConfig":{"accessPointId":"fsap-1","iam":"ENABLED"}}},
         {"name":"uploads","diskOfTomorrow":{"fileSystemArn":"arn:fs","rootDirectory":"/"}}],
       "containerDefinitions":[
         {"name":"wordpress","image":"repo@sha256:old","cpu":0,"essential":true,
          "portMappings":[{"containerPort":8080,"hostPort":8080,"protocol":"tcp","appProtocol":"http"}],
          "environment":[{"name":"A","value":"1"},{"name":"TIDEGATE_RELEASE","value":"sha256:old"},
            {"name":"B","value":"2"}],
          "secrets":[{"name":"DB","valueFrom":"arn:secret"}],
          "mountPoints":[{"sourceVolume":"content","containerPath":"/var/www/html/wp-content","readOnly":false}],
          "healthCheck":{"command":["CMD","true"],"interval":30,"timeout":5,"retries":3,"startPeriod":60},
          "linuxParameters":{"initProcessEnabled":true},"stopTimeout":120,
          "ulimits":[{"name":"nofile","softLimit":1024,"hardLimit":4096}],
          "dockerLabels":{"a":"b"},"versionConsistency":"enabled",
          "logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"g"}}},
         {"name":"agent","image":"agent:1","essential":false,
          "dependsOn":[{"containerName":"wordpress","condition":"HEALTHY"}]}]}
      """;

  private final CannedAws aws = new CannedAws();
  private final TaskDefinitions definitions =
      new SdkTaskDefinitions(
          aws.client(
              EcsClient.builder()
                  .overrideConfiguration(o -> o.addExecutionInterceptor(new WireJson()))));

  private static final CloneRequest CHANGE =
      new CloneRequest(
          List.of("wordpress"),
          "repo@sha256:new",
          Map.of("TIDEGATE_RELEASE", "sha256:new"),
          Map.of("tidegate:intent", "release"));

  @BeforeEach
  void describeTheRunningRevision() {
    JsonObject described = JsonParser.parseString(KEPT).getAsJsonObject();
    described.addProperty("taskDefinitionArn", ARN);
    described.addProperty("revision", 7);
    described.addProperty("status", "ACTIVE");
    described.addProperty("registeredAt", 1.7939232E9);
    described.addProperty("registeredBy", "somebody");
    described.add("compatibilities", JsonParser.parseString("[\"EC2\",\"FARGATE\"]"));
    described.add("requiresAttributes", JsonParser.parseString("[{\"name\":\"ecs.x\"}]"));
    aws.answers(
        "{\"taskDefinition\":"
            + described
            + ",\"tags\":[{\"key\":\"team\",\"value\":\"web\"},"
            + "{\"key\":\"aws:cloudformation:stack-name\",\"value\":\"s\"}]}");
  }

  private static JsonObject registered() {
    JsonObject registered = JsonParser.parseString(KEPT).getAsJsonObject();
    registered.addProperty("taskDefinitionArn", ARN.replace(":7", ":8"));
    return registered;
  }

  private void registers(JsonObject registered) {
    aws.answers("{\"taskDefinition\":" + registered + "}");
  }

  @Test
  void clonesEveryFieldAndChangesOnlyTheRelease() {
    registers(registered());

    String arn = definitions.registerClone(definitions.describe(ARN), CHANGE);

    JsonObject wanted = JsonParser.parseString(KEPT).getAsJsonObject();
    JsonObject site = wanted.getAsJsonArray("containerDefinitions").get(0).getAsJsonObject();
    site.addProperty("image", "repo@sha256:new");
    site.add(
        "environment",
        JsonParser.parseString(
            """
            [{"name":"A","value":"1"},{"name":"B","value":"2"},
             {"name":"TIDEGATE_RELEASE","value":"sha256:new"}]
            """));
    wanted.add(
        "tags",
        JsonParser.parseString(
            "[{\"key\":\"team\",\"value\":\"web\"},"
                + "{\"key\":\"tidegate:intent\",\"value\":\"release\"}]"));
    assertThat(json(aws.sent().getLast())).isEqualTo(wanted);
    assertThat(arn).endsWith("wp:8");
  }

  @Test
  void refusesWhereECSDropsWhatItWasSent() {
    JsonObject answered = registered();
    answered.getAsJsonArray("volumes").get(1).getAsJsonObject().remove("diskOfTomorrow");
    answered.remove("memberOfTomorrow");
    registers(answered);

    TaskDefinition running = definitions.describe(ARN);

    assertThatThrownBy(() -> definitions.registerClone(running, CHANGE))
        .isInstanceOf(UnfaithfulCloneException.class)
        .hasMessageContaining("memberOfTomorrow, volumes[uploads].diskOfTomorrow");
    assertThatThrownBy(() -> definitions.registerClone(running, CHANGE))
        .isInstanceOf(UnfaithfulCloneException.class);
    assertThat(aws.actions()).containsOnlyOnce("RegisterTaskDefinition");
  }

  @Test
  void asksForARevisionOnce() {
    registers(registered());
    definitions.registerClone(definitions.describe(ARN), CHANGE);
    definitions.describe(ARN);

    assertThat(aws.actions()).containsExactly("DescribeTaskDefinition", "RegisterTaskDefinition");
  }

  @Test
  void readsWhatDecisionsNeed() {
    TaskDefinition running = definitions.describe(ARN);

    assertThat(running.cpu()).isEqualTo(2048);
    assertThat(running.memory()).isEqualTo(8192);
    assertThat(running.architecture()).isEqualTo("ARM64");
    assertThat(running.networkMode()).isEqualTo("awsvpc");
    assertThat(running.volumes()).contains(new TaskDefinition.Volume("content", "fs-1", true));
    assertThat(running.container("wordpress"))
        .contains(
            new TaskDefinition.Container(
                "wordpress",
                "repo@sha256:old",
                List.of(8080),
                Map.of("A", "1", "B", "2", "TIDEGATE_RELEASE", "sha256:old"),
                List.of("DB"),
                Map.of("/var/www/html/wp-content", "content")));
  }

  @Test
  void refusesAContainerThatIsNotThere() {
    TaskDefinition running = definitions.describe(ARN);

    assertThatThrownBy(() ->
            definitions.registerClone(
                running, new CloneRequest(List.of("nginx"), "i", Map.of(), Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no container nginx");
    assertThat(aws.actions()).doesNotContain("RegisterTaskDefinition");
  }

  private static JsonObject json(CannedAws.Sent sent) {
    return JsonParser.parseString(sent.body()).getAsJsonObject();
  }
}
