package tidegate.testbed.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;

class OverHttpTest {
  @Test
  void speaksEveryProtocolOnLoopback() throws IOException {
    var stage = new StandInFixture();
    try (var server = stage.aws.serve(0);
        var http = UrlConnectionHttpClient.create()) {
      var sdk = new SdkClients(http, server.uri());
      assertThat(
              sdk.ecs()
                  .describeServices(r -> r.cluster("site-cluster").services("site"))
                  .services())
          .hasSize(1);
      assertThat(sdk.rds().describeDBInstances().dbInstances()).hasSize(1);
      assertThat(sdk.lambda().invoke(r -> r.functionName("peaks")).payload().asUtf8String())
          .isEqualTo("\"ok\"");
    }
  }

  @Test
  void letsAHookCallBackWhileItsInvocationBlocksTheDriver() throws IOException {
    var stage = new StandInFixture();
    try (var server = stage.aws.serve(0);
        var http = UrlConnectionHttpClient.create()) {
      var sdk = new SdkClients(http, server.uri());
      stage.functions.on(StandInFixture.TEST_HOOK, p -> answer(sdk, p));
      stage.functions.on(StandInFixture.TRAFFIC_HOOK, p -> answer(sdk, p));
      var id = stage.deploy();
      stage.hours(2);
      assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }
  }

  private static FunctionRunner.Result answer(SdkClients sdk, com.google.gson.JsonElement payload) {
    var event = payload.getAsJsonObject();
    sdk.codeDeploy()
        .putLifecycleEventHookExecutionStatus(r ->
            r.deploymentId(event.get("DeploymentId").getAsString())
                .lifecycleEventHookExecutionId(
                    event.get("LifecycleEventHookExecutionId").getAsString())
                .status("Succeeded"));
    return ScriptedFunctions.returned(Duration.ofSeconds(3));
  }
}
