package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.AdoptedSite.NEW;
import static tidegate.rollout.AdoptedSite.OLD;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.testbed.aws.codedeploy.DeploymentGroupSettings;
import tidegate.testbed.aws.ecr.ImageManifest;

/**
 * Sites that nobody here set up, from the push to the deployment, through the function's handler.
 *
 * <table>
 *   <caption>Kinds of inputs, and where each is held</caption>
 *   <tr><th>kind</th><th>tests</th></tr>
 *   <tr><td>what is no image: caches, charts, signatures, schema 1</td><td>here, {@code SdkImagesTest}</td></tr>
 *   <tr><td>one image under several names; retags; archived or deleted images</td><td>here, {@link RetagTest}, {@code SdkImageLookupTest}</td></tr>
 *   <tr><td>architecture and scan of indexes and single manifests</td><td>{@code PreflightTest}, {@code SdkImagesTest}</td></tr>
 *   <tr><td>several containers; members that the SDK does not know; sizes</td><td>here, {@code SdkTaskDefinitionsTest}</td></tr>
 *   <tr><td>what the group names and is gone: listener, alarm, database, the group</td><td>here, {@code PreflightTest}</td></tr>
 *   <tr><td>listener rules, weights, redirects</td><td>{@code PreflightTest}, {@code SdkLoadBalancersTest}</td></tr>
 *   <tr><td>canary, linear, a manual go</td><td>{@link NotNowTest}, {@link ManualGoTest}</td></tr>
 *   <tr><td>task sets that stay; other deployment controllers</td><td>here, {@code PreflightTest}</td></tr>
 *   <tr><td>capacity providers, platform version, network</td><td>{@code AppSpecTest}, here</td></tr>
 *   <tr><td>tags that are refused; many peaks; max raised; weekdays</td><td>{@link NotNowTest}; peaks' {@code ToldOnceTest}, {@code MaxTest}, {@code CalendarReaderTest}</td></tr>
 *   <tr><td>policies of one colour, by whatever metric</td><td>{@code SdkScalingTest}, peaks' {@code ReadinessTest}</td></tr>
 *   <tr><td>hooks of others</td><td>verify's {@code WatchdogTest}</td></tr>
 * </table>
 */
class AdoptedSiteTest {
  private static final String URI = "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/site";

  // What is an image.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.cncf.helm.config.v1+json",
        "application/vnd.oci.empty.v1+json",
        "application/vnd.unknown.config.v1+json"
      })
  void aChartOrSignatureWithAReleasesTagIsNeverDeployed(String configuration) {
    var site = new AdoptedSite().pushed();
    site.aws.clock().advanceBy(Duration.ofMinutes(1));
    site.aws
        .ecr()
        .push("site", "release-3", digest('3'), ImageManifest.artifact(configuration, "3"));

    assertThat(site.tick()).isEqualTo("started");
    assertThat(site.sent("CreateDeployment").get("description").getAsString())
        .contains("release-2 " + NEW);
  }

  @Test
  void tenCachesInFrontOfAReleaseDoNotHideIt() {
    var site = new AdoptedSite().pushed();
    for (int one = 0; one < 10; one++) {
      site.aws.clock().advanceBy(Duration.ofMinutes(1));
      site.aws
          .ecr()
          .push(
              "site", "release-cache-" + one, "sha256:%064x".formatted(0xcac4e0 + one), cache(one));
    }

    assertThat(site.tick()).isEqualTo("started");
  }

  private static ImageManifest cache(int one) {
    return new ImageManifest(
        object(
            """
            {"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[
             {"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"%s"},
             {"mediaType":"application/vnd.buildkit.cacheconfig.v0","digest":"%s"}],"one":%d}
            """
                .formatted(digest('8'), digest('9'), one)),
        Map.of(),
        Map.of());
  }

  @Test
  void aDigestThatIsPushedWithoutATagIsAHintLikeAnyOther() {
    var site = new AdoptedSite().pushed();

    JsonObject reply =
        site.reply(
            """
            {"source":"aws.ecr","detail-type":"ECR Image Action","time":"2026-11-10T00:30:00Z",
             "detail":{"result":"SUCCESS","repository-name":"site","action-type":"PUSH",
              "image-digest":"%s"}}
            """
                .formatted(digest('7')));

    assertThat(reply.get("decision").getAsString()).isEqualTo("started");
  }

  @Test
  void anotherRepositorysEventSaysNothingOfThisOne() {
    var site = new AdoptedSite().pushed();

    JsonObject reply =
        site.reply(
            """
            {"source":"aws.ecr","detail-type":"ECR Image Action","time":"2026-11-10T00:30:00Z",
             "detail":{"result":"SUCCESS","repository-name":"blog","action-type":"PUSH",
              "image-digest":"%s","image-tag":"release-2"}}
            """
                .formatted(digest('7')));

    assertThat(reply.has("note")).isFalse();
    assertThat(reply.get("decision").getAsString()).isEqualTo("started");
  }

  // What runs, and whether it can be pulled.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012.dkr-ecr.ap-northeast-2.on.aws/site",
        "123456789012.dkr.ecr-fips.ap-northeast-2.amazonaws.com/site"
      })
  void anImageIsKnownAndKeptByWhateverEndpointItIsPulledFrom(String name) {
    var site =
        new AdoptedSite(definition -> first(definition).addProperty("image", name + "@" + OLD))
            .pushed();

    assertThat(site.tick()).isEqualTo("started");
    assertThat(first(site.sent("RegisterTaskDefinition")).get("image").getAsString())
        .isEqualTo(name + "@" + NEW);
  }

  @Test
  void anArchivedImageThatRunsIsToldOnceAndIsNoSilentNothing() {
    var site = new AdoptedSite();
    site.aws.ecr().archive("site", OLD);

    assertThat(site.tick()).isEqualTo("running-image-gone");
    assertThat(site.tick()).isEqualTo("running-image-gone");
    assertThat(site.notices())
        .singleElement()
        .asString()
        .contains(OLD, "is no longer in ECR, or is archived there");
  }

  // The copy of what runs.

  @Test
  void theImageGoesIntoEachContainerOfTheRepositoryAndTheRestIsCopiedMemberByMember() {
    var site = new AdoptedSite(AdoptedSiteTest::crowded).pushed();
    JsonObject before = site.aws.ecs().definitions().find(running(site)).orElseThrow();

    assertThat(site.tick()).isEqualTo("started");

    JsonObject sent = site.sent("RegisterTaskDefinition");
    JsonArray containers = sent.getAsJsonArray("containerDefinitions");
    assertThat(containers.get(0).getAsJsonObject().get("image").getAsString())
        .isEqualTo(URI + "@" + NEW);
    assertThat(containers.get(1)).isEqualTo(before.getAsJsonArray("containerDefinitions").get(1));
    assertThat(containers.get(2).getAsJsonObject().get("image").getAsString())
        .isEqualTo(URI + "@" + NEW);
    assertThat(containers.get(3)).isEqualTo(before.getAsJsonArray("containerDefinitions").get(3));
    for (String kept :
        List.of("ephemeralStorage", "volumes", "pidMode", "enableFaultInjection", "newerThanAll")) {
      assertThat(sent.get(kept)).as(kept).isNotNull().isEqualTo(before.get(kept));
    }
    assertThat(sent.has("runtimePlatform")).isFalse();
  }

  /** Web and cron of one image, a log router, an agent that others depend on. */
  private static void crowded(JsonObject definition) {
    JsonArray containers = definition.getAsJsonArray("containerDefinitions");
    first(definition)
        .add("dependsOn", array("[{\"containerName\":\"agent\",\"condition\":\"START\"}]"));
    first(definition).addProperty("versionConsistency", "disabled");
    containers.add(
        object(
            """
            {"name":"log_router","image":"public.ecr.aws/aws-observability/aws-for-fluent-bit:stable",
             "essential":true,"user":"0","firelensConfiguration":{"type":"fluentbit",
             "options":{"enable-ecs-log-metadata":"true"}}}
            """));
    containers.add(
        object(
            """
            {"name":"cron","image":"%s@%s","essential":false,"command":["wp","cron","event","run"],
             "restartPolicy":{"enabled":true,"ignoredExitCodes":[0],"restartAttemptPeriod":60}}
            """
                .formatted(URI, OLD)));
    containers.add(
        object(
            """
            {"name":"agent","image":"public.ecr.aws/datadog/agent:7","essential":false,
             "portMappings":[{"containerPort":8126,"protocol":"tcp","newer":{"deep":[1,2.50]}}],
             "secrets":[{"name":"DD_API_KEY","valueFrom":"arn:aws:ssm:x:1:parameter/dd"}]}
            """));
    definition.remove("runtimePlatform");
    definition.add("ephemeralStorage", object("{\"sizeInGiB\":40}"));
    definition.addProperty("pidMode", "task");
    definition.addProperty("enableFaultInjection", false);
    definition.add("newerThanAll", object("{\"a\":[{\"b\":1e3}],\"c\":\"\\u003c\"}"));
  }

  @Test
  void aTaskOfSixteenCpusIsCopiedAsItIs() {
    var site =
        new AdoptedSite(
                definition -> {
                  definition.addProperty("cpu", "16384");
                  definition.addProperty("memory", "122880");
                })
            .pushed();

    assertThat(site.tick()).isEqualTo("started");
  }

  // What the group names, and is gone.

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

  // Task sets and controllers.

  @Test
  void aTaskSetThatSomebodyMadeIsNamedWithTheWayOut() {
    var site = new AdoptedSite().pushed();
    var primary = site.site.service().primary().orElseThrow();
    site.aws.ecs().install(site.site.service(), "by-hand", primary.settings());
    site.aws.clock().advanceBy(Duration.ofMinutes(20));

    assertThat(site.tick()).isEqualTo("refused");
    assertThat(site.told()).contains("of by-hand is left over", "aws ecs delete-task-set");
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

  private static String running(AdoptedSite site) {
    return site.site.service().primary().orElseThrow().taskDefinitionArn();
  }

  private static JsonObject first(JsonObject definition) {
    return definition.getAsJsonArray("containerDefinitions").get(0).getAsJsonObject();
  }

  private static String digest(char sign) {
    return "sha256:" + String.valueOf(sign).repeat(64);
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static JsonArray array(String json) {
    return JsonParser.parseString(json).getAsJsonArray();
  }
}
