package tidegate.testbed.chaos.plan;

import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import tidegate.testbed.aws.sdk.InMemoryHttpClient;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.chaos.simulation.Simulation;

/** Somebody with the console open, who knows nothing of gates. */
final class ManualDeployment {
  private final Simulation stage;

  ManualDeployment(Simulation stage) {
    this.stage = stage;
  }

  /** Deploys once more what serves; where the group is taken, the console says so. */
  void deploys() {
    stage
        .site()
        .service()
        .primary()
        .ifPresent(primary -> {
          try (var client = client()) {
            client.createDeployment(create ->
                create
                    .applicationName(stage.site().spec().application())
                    .deploymentGroupName(stage.site().spec().deploymentGroup())
                    .description("by hand")
                    .revision(revision ->
                        revision
                            .revisionType(RevisionLocationType.APP_SPEC_CONTENT)
                            .appSpecContent(
                                content -> content.content(appSpec(primary.taskDefinitionArn())))));
          } catch (SdkException _) {
            // Refused, as the console would show; a stranger does not try again.
          }
        });
  }

  private String appSpec(String taskDefinition) {
    var spec = stage.site().spec();
    var balancer =
        Json.object("ContainerName", spec.container(), "ContainerPort", spec.containerPort());
    var properties = Json.object("TaskDefinition", taskDefinition, "LoadBalancerInfo", balancer);
    var target = Json.object("Type", "AWS::ECS::Service", "Properties", properties);
    return Json.object(
            "version", 0.0, "Resources", Json.array(List.of(Json.object("TargetService", target))))
        .toString();
  }

  private CodeDeployClient client() {
    return CodeDeployClient.builder()
        .region(Region.of(stage.aws().region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("hand", "chaos")))
        .httpClient(new InMemoryHttpClient(stage.aws()))
        .build();
  }
}
