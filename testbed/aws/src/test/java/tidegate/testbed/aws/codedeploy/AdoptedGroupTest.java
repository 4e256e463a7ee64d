package tidegate.testbed.aws.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidegate.testbed.aws.Refusals;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.elb.ListenerRule;
import tidegate.testbed.aws.iam.PolicyStatement;
import tidegate.testbed.aws.iam.Role;
import tidegate.testbed.aws.wire.Json;

/** Deployment groups that somebody else made. */
class AdoptedGroupTest {
  private final StandInFixture stage = new StandInFixture();
  private final String production = stage.site.productionListener();

  @BeforeEach
  void theHooksPass() {
    stage.answers(StandInFixture.TEST_HOOK, "Succeeded", Duration.ofSeconds(5));
    stage.answers(StandInFixture.TRAFFIC_HOOK, "Succeeded", Duration.ofSeconds(5));
  }

  @Test
  void shiftsInTheStepsOfAConfigurationOfTheAccountsOwn() {
    stage
        .aws
        .codeDeploy()
        .putConfiguration(
            "Careful", new TrafficShift(TrafficShift.Kind.LINEAR, 40, Duration.ofMinutes(30)));
    stage.aws.codeDeploy().putGroup(stage.site.group().withConfiguration("Careful"));

    stage.deploy();
    boolean first = stage.clock.advanceUntil(() -> greens() == 40, Duration.ofHours(1));
    boolean second = stage.clock.advanceUntil(() -> greens() == 80, Duration.ofMinutes(31));

    assertThat(first && second).isTrue();
    var routing =
        stage
            .sdk
            .codeDeploy()
            .getDeploymentConfig(r -> r.deploymentConfigName("Careful"))
            .deploymentConfigInfo()
            .trafficRoutingConfig();
    assertThat(routing.timeBasedLinear().linearPercentage()).isEqualTo(40);
    Refusals.assertRefused(
        "DeploymentConfigDoesNotExistException",
        () -> stage.sdk.codeDeploy().getDeploymentConfig(r -> r.deploymentConfigName("None")));
  }

  private int greens() {
    var blue = stage.site.targetGroups().getFirst();
    var weights = stage.aws.elb().listener(production).orElseThrow().weights();
    return 100 - weights.getOrDefault(blue, 0);
  }

  /** An inline revision asks for GetDeploymentConfig of the group's own configuration. */
  @Test
  void needsTheGrantOfTheGroupsOwnConfiguration() {
    stage
        .aws
        .codeDeploy()
        .putGroup(
            stage.site.group().withConfiguration("CodeDeployDefault.ECSCanary10Percent5Minutes"));
    var arn = "arn:aws:codedeploy:ap-northeast-2:123456789012:";
    stage
        .aws
        .iam()
        .assume(
            "tester",
            new Role(
                "TestRole",
                List.of(
                    grant("codedeploy:CreateDeployment", "*"),
                    grant("codedeploy:RegisterApplicationRevision", "*"),
                    grant("codedeploy:GetApplicationRevision", "*"),
                    grant(
                        "codedeploy:GetDeploymentConfig",
                        arn + "deploymentconfig:CodeDeployDefault.ECSAllAtOnce"))));

    Refusals.assertRefused("AccessDeniedException", stage::deploy);
  }

  private static PolicyStatement grant(String action, String resource) {
    return PolicyStatement.of(
        Json.object("Effect", "Allow", "Action", action, "Resource", resource));
  }

  @Test
  void stopsWhereNobodyContinuesItInTime() {
    stage.aws.codeDeploy().putGroup(stage.site.group().withReadyWait(Duration.ofHours(4)));

    var id = stage.deploy();
    stage.hours(1);
    assertThat(stage.deployment(id).statusAsString()).isEqualTo("Ready");
    stage.hours(4);

    assertThat(stage.deployment(id).statusAsString()).isEqualTo("Stopped");
    // The replacement stays ACTIVE: nothing rolls a deployment back that was never continued.
    assertThat(stage.site.service().sets()).hasSize(2);
    Refusals.assertRefused(
        "DeploymentAlreadyCompletedException",
        () -> stage.sdk.codeDeploy().continueDeployment(r -> r.deploymentId(id)));
  }

  /** AlarmConfiguration in the API reference. */
  @Test
  void stopsWhereItsAlarmIsGoneUnlessTheGroupIgnoresThat() {
    stage.aws.cloudWatch().delete("site-5xx");
    var refused = stage.deploy();
    stage.minutes(1);
    assertThat(stage.deployment(refused).statusAsString()).isEqualTo("Stopped");

    stage
        .aws
        .codeDeploy()
        .putGroup(
            stage.site.group().withAlarms(List.of("site-5xx"), /* ignorePollFailure= */ true));
    var id = stage.deploy();
    stage.hours(3);
    assertThat(stage.deployment(id).statusAsString()).isEqualTo("Succeeded");
  }

  @Test
  void movesTheRuleThatForwardsAndLeavesTheDefaultShut() {
    var blue = stage.site.targetGroups().getFirst();
    var green = stage.site.targetGroups().getLast();
    for (var listener : List.of(production, stage.site.testListener())) {
      stage
          .aws
          .elb()
          .addRule(
              listener,
              new ListenerRule(listener + "/1", 1, new JsonArray(), Map.of(blue, 100)),
              "403");
    }

    var id = stage.deploy();
    stage.hours(3);

    assertThat(stage.deployment(id).statusAsString()).isEqualTo("Succeeded");
    var rules = stage.sdk.elb().describeRules(r -> r.listenerArn(production)).rules();
    assertThat(rules.getFirst().actions().getFirst().targetGroupArn()).isEqualTo(green);
    assertThat(rules.getLast().actions().getFirst().typeAsString()).isEqualTo("fixed-response");
  }

  @Test
  void mayRunItsHooksInARollbackOrNot() {
    for (boolean runs : List.of(false, true)) {
      stage.aws.codeDeploy().hooksInRollbacks(runs);
      var id = stage.deploy();
      stage.clock.advanceUntil(() -> greens() == 100, Duration.ofHours(1));
      int before = calls();
      stage.sdk.codeDeploy().stopDeployment(r -> r.deploymentId(id).autoRollbackEnabled(true));
      stage.minutes(30);

      assertThat(greens()).isZero();
      assertThat(calls() - before).isEqualTo(runs ? 1 : 0);
    }
  }

  private int calls() {
    return stage.aws.journal().all(JournalEntry.HookCalled.class).size();
  }

  @Test
  void keepsGreenWhereItIsStoppedWithoutARollback() {
    stage.aws.codeDeploy().putGroup(stage.site.group().withRollbackOn(Set.of()));
    var id = stage.deploy();
    stage.minutes(4);
    stage.sdk.codeDeploy().stopDeployment(r -> r.deploymentId(id));
    stage.hours(24);

    assertThat(stage.site.service().sets())
        .extracting(set -> set.status().name())
        .containsExactlyInAnyOrder("PRIMARY", "ACTIVE");
  }
}
