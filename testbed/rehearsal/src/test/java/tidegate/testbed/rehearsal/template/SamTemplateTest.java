package tidegate.testbed.rehearsal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.testbed.cloudformation.StackContext;

final class SamTemplateTest {
  private static final StackContext STACK =
      new StackContext("tide", "ap-northeast-2", "123456789012", Map.of("Repository", "site"));

  private static final String TEMPLATE =
      """
      Parameters:
        Repository: {Type: String}
        Roles: {Type: CommaDelimitedList, Default: "arn:one, arn:two"}
        Port: {Type: Number, Default: 8443}
        Email: {Type: String, Default: ""}
      Conditions:
        HasEmail: !Not [!Equals [!Ref Email, ""]]
      Globals:
        Function:
          MemorySize: 512
          Environment:
            Variables: {LANGUAGE: en}
      Resources:
        Hook:
          Type: AWS::Serverless::Function
          Properties:
            FunctionName: !Sub "CodeDeployHook_${AWS::StackName}_After"
            Handler: tidegate.gate.Handler::handleRequest
            Timeout: 300
            Environment:
              Variables:
                TOPIC_ARN: !Ref Notices
                TEST_ADDRESS: !Sub "lb:${Port}"
                MAIL: !If [HasEmail, !Ref Email, ""]
        Roll:
          Type: AWS::Serverless::Function
          Properties:
            FunctionName: !Sub "${AWS::StackName}-roll"
            Handler: tidegate.rollout.Handler::handleRequest
            MemorySize: 256
            Role: !GetAtt RollRole.Arn
            EventInvokeConfig: {MaximumRetryAttempts: 1}
            Environment:
              Variables:
                HOOK: !Ref Hook
                HOOK_ARN: !GetAtt Hook.Arn
            Events:
              Push:
                Type: EventBridgeRule
                Properties:
                  Pattern: {source: [aws.ecr], detail: {repository-name: [!Ref Repository]}}
              Tick:
                Type: ScheduleV2
                Properties: {ScheduleExpression: rate(5 minutes), Input: '{"time":"x"}'}
        Mail:
          Type: AWS::Serverless::Function
          Condition: HasEmail
          Properties: {Handler: x.Y::z}
        RollRole:
          Type: AWS::IAM::Role
          Properties:
            Policies:
              - PolicyName: roll
                PolicyDocument:
                  Statement:
                    - {Sid: Pass, Effect: Allow, Action: "iam:PassRole", Resource: !Ref Roles}
                    - !If [HasEmail, {Effect: Allow, Action: "ses:*", Resource: "*"}, !Ref AWS::NoValue]
        Notices:
          Type: AWS::SNS::Topic
      """;

  private final SamTemplate template = SamTemplate.parse(TEMPLATE, STACK);

  @Test
  void resolvesNamesParametersAndConditionsAsCloudFormationWould() {
    var hook = template.function("Hook");

    assertThat(hook.name()).isEqualTo("CodeDeployHook_tide_After");
    assertThat(hook.timeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(hook.memory()).isEqualTo(512);
    assertThat(hook.environment())
        .containsEntry("LANGUAGE", "en")
        .containsEntry("TOPIC_ARN", "arn:aws:sns:ap-northeast-2:123456789012:tide-Notices")
        .containsEntry("TEST_ADDRESS", "lb:8443")
        .containsEntry("MAIL", "");
  }

  @Test
  void letsAFunctionOverrideItsGlobalsAndNameAnother() {
    var roll = template.function("Roll");

    assertThat(roll.memory()).isEqualTo(256);
    assertThat(roll.retries()).isEqualTo(1);
    assertThat(roll.environment())
        .containsEntry("HOOK", "CodeDeployHook_tide_After")
        .containsEntry(
            "HOOK_ARN",
            "arn:aws:lambda:ap-northeast-2:123456789012:function:CodeDeployHook_tide_After");
  }

  @Test
  void readsRulesAndSchedules() {
    var roll = template.function("Roll");

    assertThat(roll.rules())
        .singleElement()
        .satisfies(rule ->
            assertThat(rule.pattern())
                .isEqualTo(
                    JsonParser.parseString(
                        "{\"source\":[\"aws.ecr\"],\"detail\":{\"repository-name\":[\"site\"]}}")));
    assertThat(roll.schedules())
        .singleElement()
        .satisfies(tick -> assertThat(tick.expression()).isEqualTo("rate(5 minutes)"));
  }

  @Test
  void readsTheRoleThatAFunctionRunsWith() {
    var role = template.function("Roll").role();

    assertThat(role.name()).isEqualTo("RollRole");
    assertThat(role.statements())
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.actions()).containsExactly("iam:PassRole");
          assertThat(statement.resources()).containsExactly("arn:one", "arn:two");
        });
    assertThat(template.function("Hook").role().grants()).isEmpty();
  }

  @Test
  void refusesToPassOverPoliciesThatItCannotRead() {
    assertThatThrownBy(
            () -> SamTemplate.parse(TEMPLATE.replace("Policies:", "ManagedPolicyArns:"), STACK))
        .hasMessageContaining("RollRole managed policies");
    assertThatThrownBy(
            () -> SamTemplate.parse(TEMPLATE.replace("Action: \"iam:", "NotAction: \"iam:"), STACK))
        .hasMessageContaining("RollRole")
        .hasMessageContaining("NotAction");
  }

  @Test
  void leavesOutWhatAConditionExcludes() {
    assertThat(template.functions())
        .extracting(TemplateFunction::logicalId)
        .containsExactly("Hook", "Roll");
  }

  @Test
  void namesTheParameterThatIsMissing() {
    var stack = new StackContext("tide", "r", "1", Map.of());

    assertThatThrownBy(() -> SamTemplate.parse(TEMPLATE, stack))
        .hasMessageContaining("parameter Repository");
  }

  @Test
  void namesTheResourceThatIsSpokenOfAndNotDefined() {
    assertThatThrownBy(() -> SamTemplate.parse(TEMPLATE.replace("!Ref Hook", "!Ref Hok"), STACK))
        .hasMessageContaining("speaks of Hok");
  }

  @Test
  void readsTheRealTemplateWholly() {
    var parameters =
        Map.ofEntries(
            Map.entry("SiteUrl", "https://example.com"),
            Map.entry("ClusterName", "c"),
            Map.entry("ServiceName", "s"),
            Map.entry("ApplicationName", "a"),
            Map.entry("DeploymentGroupName", "g"),
            Map.entry("RepositoryName", "r"),
            Map.entry("TaskRoleArns", "arn"),
            Map.entry("LoadBalancerDns", "lb"),
            Map.entry("ProbeSubnetIds", "subnet"),
            Map.entry("ProbeSecurityGroupId", "sg"),
            Map.entry("DbInstanceIdentifier", "db"));
    var stack = new StackContext("tide", "ap-northeast-2", "123456789012", parameters);

    var real = SamTemplate.read(Path.of("../../template.yaml"), stack);

    assertThat(real.functions()).hasSize(9);
    assertThat(real.function("RolloutFunction").environment())
        .containsEntry(
            "HOOK_AFTER_ALLOW_TEST_TRAFFIC", "CodeDeployHook_tide_AfterAllowTestTraffic");
    assertThat(real.function("ProbeInsideFunction").environment())
        .containsEntry("TEST_ADDRESS", "lb:8443")
        .containsEntry("DB_HOST", "");
  }
}
