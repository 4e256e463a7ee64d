package tidegate.testbed.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import tidegate.testbed.aws.Refusals;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.iam.Role.Grant;

class IamTest {
  private static final String SERVICE =
      "arn:aws:ecs:ap-northeast-2:123456789012:service/site-cluster/site";
  private static final String DEFINITION =
      "arn:aws:ecs:ap-northeast-2:123456789012:task-definition/*:*";

  private final StandInFixture stage = new StandInFixture();

  @Test
  void refusesInAwsWordsWhatTheRoleDoesNotGrantAndDoesNothing() {
    allow("ecs:DescribeServices", SERVICE);

    assertThatThrownBy(this::scale)
        .hasMessageContaining(
            "User: arn:aws:sts::123456789012:assumed-role/TestRole/tester is not authorized to"
                + " perform: ecs:UpdateService on resource: "
                + SERVICE
                + " because no identity-based policy allows the ecs:UpdateService action");
    assertThat(stage.site.service().desired()).isEqualTo(2);
  }

  @Test
  void refusesInEachServicesOwnCode() {
    allow("ecs:DescribeServices", "*");

    Refusals.assertRefused("AccessDeniedException", this::scale);
    Refusals.assertRefused("AccessDenied", () -> stage.sdk.rds().describeDBInstances());
    Refusals.assertRefused(
        "AuthorizationError",
        () -> stage.sdk.sns().publish(r -> r.topicArn(stage.site.topicArn()).message("x")));
    Refusals.assertRefused(
        "AccessDeniedException", () -> stage.sdk.lambda().invoke(r -> r.functionName("peaks")));
  }

  @Test
  void grantsOnTheResourceThatIsNamedOnly() {
    allow("ecs:UpdateService", SERVICE);
    assertThatCode(this::scale).doesNotThrowAnyException();

    allow("ecs:UpdateService", SERVICE + "-of-others");
    Refusals.assertRefused("AccessDeniedException", this::scale);
  }

  @Test
  void matchesActionsWithWildcardsAndWithoutCase() {
    allow("ECS:Update*", "arn:aws:ecs:*:123456789012:service/*/site");

    assertThatCode(this::scale).doesNotThrowAnyException();
  }

  @Test
  void doesNotGrantByAnArnWhatKnowsNoResources() {
    var group =
        "arn:aws:codedeploy:ap-northeast-2:123456789012:deploymentgroup:site-application/site-group";
    var id = stage.deploy();
    ThrowingCallable stop = () -> stage.sdk.codeDeploy().stopDeployment(r -> r.deploymentId(id));

    allow("codedeploy:*", group);
    assertThatCode(() -> stage.deployment(id)).doesNotThrowAnyException();
    Refusals.assertRefused("AccessDeniedException", stop);

    allow("codedeploy:StopDeployment", "*");
    assertThatCode(stop).doesNotThrowAnyException();
  }

  @Test
  void wantsEveryRolePassedWhenADefinitionIsRegistered() {
    var register = statement("Allow", "ecs:RegisterTaskDefinition", DEFINITION, "");
    assume(register, pass("site-task"));
    assertThatThrownBy(() -> stage.sdk.ecs().registerTaskDefinition(definition()))
        .hasMessageContaining("iam:PassRole on resource: arn:aws:iam::123456789012:role/site-exec");

    assume(register, pass("site-*"));
    assertThatCode(() -> stage.sdk.ecs().registerTaskDefinition(definition()))
        .doesNotThrowAnyException();
  }

  @Test
  void meetsAConditionOnlyByWhatTheCallSays() {
    assume(
        statement("Allow", "ecs:RegisterTaskDefinition", DEFINITION, ""),
        statement(
            "Allow",
            "iam:PassRole",
            "*",
            "{\"StringEquals\":{\"iam:PassedToService\":\"ec2.amazonaws.com\"}}"));

    Refusals.assertRefused(
        "AccessDeniedException", () -> stage.sdk.ecs().registerTaskDefinition(definition()));
  }

  @Test
  void letsADenyWinOverAnyAllow() {
    assume(
        statement("Allow", "*", "*", ""),
        statement(
            "Deny",
            "ecs:Update*",
            "*",
            "{\"ArnLike\":{\"lambda:SourceFunctionArn\":\"arn:aws:lambda:*:function:tester\"}}"));

    assertThatThrownBy(this::scale).hasMessageContaining("with an explicit deny");
  }

  @Test
  void tellsWhatWasUsedAndWhatWasNot() {
    assume(
        statement("Allow", "ecs:UpdateService", SERVICE, ""),
        statement("Allow", "ecs:UpdateService", "*", ""),
        statement("Allow", "logs:PutLogEvents", "*", ""));
    scale();

    assertThat(stage.aws.iam().uses())
        .singleElement()
        .satisfies(use -> {
          assertThat(use.functions()).containsExactly("tester");
          assertThat(use.used()).containsExactly(new Grant("of " + SERVICE, "ecs:UpdateService"));
          assertThat(use.unused()).containsExactly(new Grant("of *", "ecs:UpdateService"));
          assertThat(use.unseen()).containsExactly(new Grant("of *", "logs:PutLogEvents"));
        });
  }

  @Test
  void refusesToReadAStatementItWouldTakeForMoreThanItIs() {
    assertThatThrownBy(() -> statement("Allow", "ecs:*", "*", "{\"Bool\":{\"a\":\"true\"}}"))
        .hasMessageContaining("Bool");
    var except = "{\"Effect\":\"Allow\",\"NotAction\":\"iam:*\",\"Resource\":\"*\"}";
    assertThatThrownBy(() -> PolicyStatement.of(JsonParser.parseString(except).getAsJsonObject()))
        .hasMessageContaining("NotAction");
  }

  private void scale() {
    stage.sdk.ecs().updateService(r -> r.cluster("site-cluster").service("site").desiredCount(3));
  }

  private static RegisterTaskDefinitionRequest definition() {
    return RegisterTaskDefinitionRequest.builder()
        .family("site")
        .taskRoleArn("arn:aws:iam::123456789012:role/site-task")
        .executionRoleArn("arn:aws:iam::123456789012:role/site-execution")
        .containerDefinitions(
            ContainerDefinition.builder()
                .name("wordpress")
                .image("site@" + StandInFixture.SECOND_IMAGE)
                .build())
        .build();
  }

  private static PolicyStatement pass(String role) {
    return statement(
        "Allow",
        "iam:PassRole",
        "arn:aws:iam::123456789012:role/" + role,
        "{\"StringEquals\":{\"iam:PassedToService\":[\"ecs-tasks.amazonaws.com\"]}}");
  }

  private void allow(String action, String resource) {
    assume(statement("Allow", action, resource, ""));
  }

  private void assume(PolicyStatement... statements) {
    stage.aws.iam().assume("tester", new Role("TestRole", Stream.of(statements).toList()));
  }

  private static PolicyStatement statement(
      String effect, String action, String resource, String condition) {
    var json =
        """
        {"Sid":"of %s","Effect":"%s","Action":["%s"],"Resource":"%s"%s}\
        """
            .formatted(
                resource,
                effect,
                action,
                resource,
                condition.isEmpty() ? "" : ",\"Condition\":" + condition);
    return PolicyStatement.of(JsonParser.parseString(json).getAsJsonObject());
  }
}
