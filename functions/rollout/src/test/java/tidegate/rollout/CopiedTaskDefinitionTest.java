package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.AdoptedSite.NEW;
import static tidegate.rollout.AdoptedSite.OLD;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a release copies of a site that nobody here set up; see {@link AdoptedSiteTest}. */
class CopiedTaskDefinitionTest {
  private static final String URI = "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/site";

  @Test
  void theImageGoesIntoEachContainerOfTheRepositoryAndTheRestIsCopiedMemberByMember() {
    var site = new AdoptedSite(CopiedTaskDefinitionTest::crowded).pushed();
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

  private static String running(AdoptedSite site) {
    return site.site.service().primary().orElseThrow().taskDefinitionArn();
  }

  private static JsonObject first(JsonObject definition) {
    return definition.getAsJsonArray("containerDefinitions").get(0).getAsJsonObject();
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static JsonArray array(String json) {
    return JsonParser.parseString(json).getAsJsonArray();
  }
}
