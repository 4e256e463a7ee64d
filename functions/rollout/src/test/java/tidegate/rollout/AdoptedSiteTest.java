package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.AdoptedSite.NEW;
import static tidegate.rollout.AdoptedSite.OLD;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
 *   <tr><td>several containers; members that the SDK does not know; sizes</td><td>{@link CopiedTaskDefinitionTest}, {@code SdkTaskDefinitionsTest}</td></tr>
 *   <tr><td>what the group names and is gone: listener, alarm, database, the group</td><td>{@link AdoptedServiceTest}, {@code PreflightTest}</td></tr>
 *   <tr><td>listener rules, weights, redirects</td><td>{@code PreflightTest}, {@code SdkLoadBalancersTest}</td></tr>
 *   <tr><td>canary, linear, a manual go</td><td>{@link NotNowTest}, {@link ManualGoTest}</td></tr>
 *   <tr><td>task sets that stay; other deployment controllers</td><td>{@link AdoptedServiceTest}, {@code PreflightTest}</td></tr>
 *   <tr><td>capacity providers, platform version, network</td><td>{@code AppSpecTest}, {@link AdoptedServiceTest}</td></tr>
 *   <tr><td>tags that are refused; many peaks; max raised; weekdays</td><td>{@link NotNowTest}; peaks' {@code ToldOnceTest}, {@code MaxTest}, {@code CalendarReaderTest}</td></tr>
 *   <tr><td>policies of one colour, by whatever metric</td><td>{@code SdkScalingTest}, peaks' {@code ReadinessTest}</td></tr>
 *   <tr><td>hooks of others</td><td>verify's {@code WatchdogTest}</td></tr>
 * </table>
 */
class AdoptedSiteTest {
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

  private static JsonObject first(JsonObject definition) {
    return definition.getAsJsonArray("containerDefinitions").get(0).getAsJsonObject();
  }

  private static String digest(char sign) {
    return "sha256:" + String.valueOf(sign).repeat(64);
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
