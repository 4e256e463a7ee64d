package tidegate.testbed.aws.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import tidegate.testbed.aws.Refusals;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.wire.WireRequest;

/** Not everything that has a tag is one runnable manifest. */
@SuppressWarnings("unchecked") // the SDK takes lambdas as generic varargs
class ImageManifestTest {
  private static final String DIGEST = StandInFixture.SECOND_IMAGE;

  private final StandInFixture stage = new StandInFixture();
  private final EcrClient ecr = stage.sdk.ecr();

  /** DescribeImages in the API reference; changed for all accounts on 2026-02-02. */
  @Test
  void tellsFindingsByTheirOwnOperationOnly() {
    stage.aws.ecr().push("site", "release-2", DIGEST);
    var found = new ImageScan("COMPLETE", stage.clock.instant(), Map.of("CRITICAL", 7));
    stage.aws.ecr().scanned("site", DIGEST, Optional.of(found));

    var image =
        ecr.describeImages(r -> r.repositoryName("site").imageIds(i -> i.imageTag("release-2")))
            .imageDetails()
            .getFirst();
    assertThat(image.imageScanStatus()).isNull();
    assertThat(image.imageScanFindingsSummary()).isNull();
    assertThat(scan(DIGEST).imageScanFindings().findingSeverityCountsAsStrings())
        .isEqualTo(Map.of("CRITICAL", 7));
  }

  @Test
  void scansTheChildrenOfAnIndexAndNeverTheIndex() {
    var index = ImageManifest.index(List.of("linux/amd64", "unknown/unknown"), DIGEST);
    stage.aws.ecr().push("site", "release-2", DIGEST, index);

    Refusals.assertRefused("ScanNotFoundException", () -> scan(DIGEST));
    var children = List.copyOf(index.children().keySet());
    assertThat(scan(children.getFirst()).imageScanStatus().statusAsString()).isEqualTo("COMPLETE");
    Refusals.assertRefused("ScanNotFoundException", () -> scan(children.getLast()));
  }

  @Test
  void namesAnArtifactsTypeForWhatIsNoImage() {
    var cache = "application/vnd.buildkit.cacheconfig.v0";
    stage.aws.ecr().push("site", "release-cache", DIGEST, ImageManifest.artifact(cache, DIGEST));

    var types =
        ecr.describeImages(r -> r.repositoryName("site")).imageDetails().stream()
            .map(image -> image.artifactMediaType());
    assertThat(types).contains(cache, "application/vnd.oci.image.config.v1+json");
  }

  @Test
  void givesAConfigBlobByItsUrlWithoutASignature() {
    stage.aws.ecr().push("site", "release-2", DIGEST, ImageManifest.single("linux/arm64", DIGEST));
    var manifest =
        ecr.batchGetImage(r -> r.repositoryName("site").imageIds(i -> i.imageTag("release-2")))
            .images()
            .getFirst()
            .imageManifest();
    var config = JsonParser.parseString(manifest).getAsJsonObject().getAsJsonObject("config");
    var digest = config.get("digest").getAsString();

    var url =
        ecr.getDownloadUrlForLayer(r -> r.repositoryName("site").layerDigest(digest)).downloadUrl();

    var blob = stage.aws.answer(new WireRequest("GET", URI.create(url).getRawPath(), Map.of(), ""));
    assertThat(blob.body()).contains("\"architecture\":\"arm64\"");
    Refusals.assertRefused(
        "LayersNotFoundException",
        () -> ecr.getDownloadUrlForLayer(r -> r.repositoryName("site").layerDigest(DIGEST)));
  }

  @Test
  void cannotStartTasksOfAnImageThatWasDeleted() {
    stage.aws.ecr().delete("site", SiteSpec.FIRST_IMAGE);
    stage.aws.ecs().scale(stage.site.service(), 3, "test");
    stage.clock.advanceBy(Duration.ofMinutes(3));

    assertThat(stage.site.service().running()).isEqualTo(2);
    var stopped =
        stage.sdk.ecs().listTasks(r -> r.cluster("site-cluster").desiredStatus("STOPPED"));
    assertThat(
            stage
                .sdk
                .ecs()
                .describeTasks(r -> r.cluster("site-cluster").tasks(stopped.taskArns()))
                .tasks()
                .getFirst()
                .stoppedReason())
        .startsWith("CannotPullContainerError");
  }

  private DescribeImageScanFindingsResponse scan(String digest) {
    return ecr.describeImageScanFindings(
        r -> r.repositoryName("site").imageId(i -> i.imageDigest(digest)));
  }
}
