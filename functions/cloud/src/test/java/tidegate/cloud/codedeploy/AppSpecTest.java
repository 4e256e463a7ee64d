package tidegate.cloud.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class AppSpecTest {

  /** Byte for byte what CodeDeploy's reference asks for: version a number, hooks in their order. */
  @Test
  void isWhatCodeDeployReadsForAnEcsService() {
    var hooks = new LinkedHashMap<String, String>();
    hooks.put("AfterAllowTestTraffic", "CodeDeployHook_tide_AfterAllowTestTraffic");
    hooks.put("BeforeAllowTraffic", "CodeDeployHook_tide_BeforeAllowTraffic");
    hooks.put("AfterAllowTraffic", "CodeDeployHook_tide_AfterAllowTraffic");

    String json =
        new AppSpec(
                "arn:aws:ecs:ap-northeast-2:111122223333:task-definition/wordpress:8",
                "wordpress",
                80,
                hooks)
            .json();

    assertThat(json)
        .isEqualTo(
            """
            {"version":0.0,\
            "Resources":[{"TargetService":{"Type":"AWS::ECS::Service","Properties":{\
            "TaskDefinition":"arn:aws:ecs:ap-northeast-2:111122223333:task-definition/wordpress:8",\
            "LoadBalancerInfo":{"ContainerName":"wordpress","ContainerPort":80}}}}],\
            "Hooks":[{"AfterAllowTestTraffic":"CodeDeployHook_tide_AfterAllowTestTraffic"},\
            {"BeforeAllowTraffic":"CodeDeployHook_tide_BeforeAllowTraffic"},\
            {"AfterAllowTraffic":"CodeDeployHook_tide_AfterAllowTraffic"}]}\
            """);
  }
}
