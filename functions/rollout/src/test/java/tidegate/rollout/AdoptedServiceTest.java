package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.testbed.aws.codedeploy.DeploymentGroupSettings;
import tidegate.testbed.aws.ecs.EcsServiceState;

/** Groups, task sets and controllers that nobody here set up; see {@link AdoptedSiteTest}. */
class AdoptedServiceTest {
  @Test
  void aTestListenerThatIsGoneIsOneFaultAndOneMail() {
    var site = new AdoptedSite().pushed();
    site.aws
        .codeDeploy()
        .putGroup(site.site.group().withTestListener(Optional.of("arn:aws:gone:listener/x")));

    assertThat(site.tick()).isEqualTo("refused");
    assertThat(site.tick()).isEqualTo("refused");
    assertThat(site.notices())
        .singleElement()
        .asString()
        .contains("test listener [arn:aws:gone:listener/x] does not exist")
        .doesNotContain("target-groups");
  }

  @Test
  void aProductionListenerThatIsGoneIsNamedAndNoAdviceOpensAnother() {
    var site = new AdoptedSite().pushed();
    site.aws.codeDeploy().putGroup(withProductionListener(site, "arn:aws:gone:listener/y"));

    assertThat(site.tick()).isEqualTo("refused");
    assertThat(site.told())
        .contains("production listener arn:aws:gone:listener/y does not exist")
        .doesNotContain("have the rule");
  }

  private static DeploymentGroupSettings withProductionListener(AdoptedSite site, String listener) {
    DeploymentGroupSettings group = site.site.group();
    return new DeploymentGroupSettings(
        group.application(),
        group.name(),
        group.id(),
        group.cluster(),
        group.service(),
        group.targetGroups(),
        listener,
        group.testListener(),
        group.rollbackOn(),
        group.alarms(),
        group.terminationWait(),
        group.readyWait(),
        group.configuration(),
        group.limitedRole(),
        group.ignorePollAlarmFailure());
  }

  @Test
  void aGroupThatIsGoneIsToldOnceAndBreaksNoTick() {
    var site = new AdoptedSite().pushed();
    site.variables.put("DEPLOYMENT_GROUP", "renamed");

    assertThat(site.tick()).isEqualTo("no-answer");
    assertThat(site.tick()).isEqualTo("no-answer");
    assertThat(site.notices())
        .singleElement()
        .asString()
        .contains(
            "AWS refuses to say what is there: ", "renamed", "compare the stack's parameters");
  }

  @Test
  void aDatabaseThatIsGoneIsAFaultBesideTheOthers() {
    var site = new AdoptedSite().pushed();
    site.variables.put("DB_INSTANCE", "renamed");

    assertThat(site.tick()).isEqualTo("refused");
    assertThat(site.told()).contains("- database: ", "DBInstanceNotFound");
  }

  @Test
  void aTaskSetThatSomebodyMadeIsNamedWithTheWayOut() {
    var site = new AdoptedSite().pushed();
    var primary = site.site.service().primary().orElseThrow();
    site.aws.ecs().install(site.site.service(), "by-hand", primary.settings());
    site.aws.clock().advanceBy(Duration.ofMinutes(20));

    assertThat(site.tick()).isEqualTo("refused");
    assertThat(site.told()).contains("of by-hand is left over", "aws ecs delete-task-set");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aServiceThatIsGoneBreaksNoTickAndIsAnsweredInOneSentence(boolean shown) {
    var site = new AdoptedSite().pushed();
    if (shown) {
      site.aws.ecs().delete(site.site.service());
    } else {
      site.aws.ecs().forget(site.site.service());
    }

    assertThat(site.tick()).isEqualTo("no-service");
    assertThat(site.reply("{\"command\":\"status\"}").get("sentence").getAsString())
        .startsWith("not deploying: ")
        .contains("site-cluster", "ClusterName and ServiceName");
    assertThat(site.notices()).as("peaks tells it").isEmpty();
  }

  @Test
  void aServiceMadeAnewUnderItsNameIsDeployedToAgain() {
    var site = new AdoptedSite().pushed();
    EcsServiceState old = site.site.service();
    site.aws.ecs().delete(old);
    site.aws
        .ecs()
        .create(
            new EcsServiceState.Spec(
                old.cluster(),
                old.name(),
                site.firstSettings,
                2,
                Duration.ofMinutes(2),
                Map.of("billing", "")));

    assertThat(site.tick()).isEqualTo("started");
  }

  @Test
  void aConfigurationThatIsGoneIsAFaultToldOnceThoughEachRefusalHasAnIdOfItsOwn() {
    var site = new AdoptedSite().pushed();
    site.aws.codeDeploy().putGroup(site.site.group().withConfiguration("deleted-one"));

    assertThat(site.tick()).isEqualTo("refused");
    site.tick();
    assertThat(site.notices())
        .singleElement()
        .asString()
        .contains("deleted-one")
        .doesNotContain("Request ID");
  }

  @Test
  void anOrderThatCannotBeKeptSaysSoAndChangesNothing() {
    var site = new AdoptedSite().pushed();
    var tags = new HashMap<String, String>();
    for (int one = 0; one < 50; one++) {
      tags.put("cost-" + one, "x");
    }
    site.aws.ecs().tag(site.site.service(), tags);

    JsonObject reply = site.reply("{\"command\":\"freeze\",\"for\":\"2h\",\"why\":\"audit\"}");

    assertThat(reply.get("decision").getAsString()).isEqualTo("not-kept");
    assertThat(reply.get("sentence").getAsString())
        .contains("nothing was changed", "A resource may have at most 50 tags");
    assertThat(site.tick()).isEqualTo("started");
    site.stop(site.aws.codeDeploy().active(site.site.group()).orElseThrow());
    site.aws.clock().advanceBy(Duration.ofMinutes(15));
    assertThat(site.reply("{\"command\":\"retry\"}").get("decision").getAsString())
        .isEqualTo("not-kept");
  }

  @Test
  void aServiceUnderEcssOwnControllerIsToldOnceWhatItLacks() {
    var site = new AdoptedSite().pushed();
    site.aws.ecs().controlledBy(site.site.service(), "ECS");

    assertThat(site.tick()).isEqualTo("no-primary");
    assertThat(site.tick()).isEqualTo("no-primary");
    assertThat(site.notices())
        .singleElement()
        .asString()
        .contains("the service's deployment controller is ECS", "peaks are looked after");
    assertThat(site.count("RegisterTaskDefinition")).isZero();
  }

  @Test
  void aMixOfSpotAndAPinnedPlatformTravelWithTheRelease() {
    var site = new AdoptedSite().pushed();
    site.aws
        .ecs()
        .recast(
            site.site.service(),
            settings ->
                settings
                    .withStrategy(
                        array(
                            """
                            [{"capacityProvider":"FARGATE","base":1,"weight":1},
                             {"capacityProvider":"FARGATE_SPOT","base":0,"weight":4}]
                            """))
                    .withPlatformVersion("1.4.0"));

    assertThat(site.tick()).isEqualTo("started");
    assertThat(site.sent("CreateDeployment").toString().replace("\\", ""))
        .contains("FARGATE_SPOT", "\"Weight\":4", "\"PlatformVersion\":\"1.4.0\"");
  }

  private static JsonArray array(String json) {
    return JsonParser.parseString(json).getAsJsonArray();
  }
}
