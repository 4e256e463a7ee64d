package tidegate.cloud.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.cloud.ecs.Launch;

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
                Launch.NONE,
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

  @Test
  void carriesWhatTheRunningTaskSetHasSinceCodeDeployDropsIt() {
    var launch =
        new Launch(
            List.of(
                new Launch.Provider("FARGATE", 2, 0), new Launch.Provider("FARGATE_SPOT", 0, 1)),
            "1.4.0",
            List.of("subnet-1"),
            List.of("sg-1"),
            "DISABLED");

    assertThat(new AppSpec("arn:td:8", "nginx", 80, launch, Map.of()).json())
        .contains(
            "\"PlatformVersion\":\"1.4.0\"",
            "\"AwsvpcConfiguration\":{\"Subnets\":[\"subnet-1\"],\"SecurityGroups\":[\"sg-1\"],"
                + "\"AssignPublicIp\":\"DISABLED\"}",
            "\"CapacityProviderStrategy\":[{\"CapacityProvider\":\"FARGATE\",\"Base\":2,\"Weight\":0},"
                + "{\"CapacityProvider\":\"FARGATE_SPOT\",\"Base\":0,\"Weight\":1}]");
  }
}
