package tidegate.cloud.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import tidegate.cloud.Unavailable;
import tidegate.cloud.ecr.Artifact.Platform;
import tidegate.cloud.testing.CannedAws;

class SdkImagesTest {

  private final CannedAws aws = new CannedAws();
  private String configuration = "{}";
  private final SdkImages images =
      new SdkImages(
          aws.client(EcrClient.builder()), "wordpress", "", _ -> Optional.of(this.configuration));

  @Test
  void asksACentralRegistryByItsAccount() {
    aws.answers("{\"imageDetails\":[]}");

    new SdkImages(aws.client(EcrClient.builder()), "wordpress", "444455556666").tagged();

    assertThat(aws.sent().getFirst().body()).contains("\"registryId\":\"444455556666\"");
  }

  @Test
  void namesTheRepositoryAndTheAccountThatHasNone() {
    aws.refuses("RepositoryNotFoundException", "The repository does not exist");

    assertThatThrownBy(() ->
            new SdkImages(aws.client(EcrClient.builder()), "wordpress", "444455556666").tagged())
        .isInstanceOf(RepositoryMissingException.class)
        .hasMessageContainingAll("wordpress", "account 444455556666");
  }

  @Test
  void listsTaggedImagesNewestPushFirstOverAllPages() {
    aws.answers(
            """
            {"nextToken":"more","imageDetails":[{"registryId":"111122223333",
             "imageDigest":"sha256:a","imageTags":["release-1"],"imagePushedAt":100}]}\
            """)
        .answers(
            """
            {"imageDetails":[{"registryId":"111122223333",
             "imageDigest":"sha256:b","imageTags":["release-2","latest"],"imagePushedAt":200,
             "imageScanStatus":{"status":"COMPLETE"},
             "imageScanFindingsSummary":{"findingSeverityCounts":{"CRITICAL":2}}}]}\
            """);

    List<Image> tagged = images.tagged();

    assertThat(tagged)
        .first()
        .isEqualTo(
            new Image(
                "111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/wordpress",
                "sha256:b",
                List.of("release-2", "latest"),
                Instant.ofEpochSecond(200)));
    assertThat(tagged.getFirst().reference())
        .isEqualTo("111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/wordpress@sha256:b");
    assertThat(aws.sent().getFirst().body()).contains("\"tagStatus\":\"TAGGED\"");
  }

  @Test
  void aBuildCacheIsNoImage() {
    aws.answers(
        """
        {"imageDetails":[{"registryId":"1","imageDigest":"sha256:c","imageTags":["release-cache"],
         "imagePushedAt":300,"artifactMediaType":"application/vnd.buildkit.cacheconfig.v0"}]}\
        """);

    assertThat(images.tagged()).isEmpty();
  }

  @Test
  void readsThePlatformsOfAnIndexAndSkipsItsAttestations() {
    manifest(
        """
        {"manifests":[
          {"digest":"sha256:1","platform":{"architecture":"amd64","os":"linux"}},
          {"digest":"sha256:2","platform":{"architecture":"amd64","os":"windows"}},
          {"digest":"sha256:3"},
          {"digest":"sha256:4","platform":{"architecture":"unknown","os":"unknown"}},
          {"digest":"sha256:5","platform":{"architecture":"arm64","os":"linux"},
           "annotations":{"vnd.docker.reference.type":"attestation-manifest"}}]}
        """);

    assertThat(images.inspect("sha256:b").platforms())
        .containsExactly(
            new Platform("sha256:1", "linux", "X86_64"),
            new Platform("sha256:2", "windows", "X86_64"),
            new Platform("sha256:3", "", ""));
  }

  @Test
  void aCacheInAnIndexIsNoImage() {
    manifest(
        """
        {"manifests":[{"digest":"sha256:1",
          "mediaType":"application/vnd.oci.image.layer.v1.tar+gzip"}]}
        """);

    assertThat(images.inspect("sha256:b").runnable()).isFalse();
  }

  @Test
  void aManifestOfOnePlatformTellsItInItsConfiguration() {
    configuration = "{\"architecture\":\"arm64\",\"os\":\"linux\"}";
    manifest(
        """
        {"config":{"mediaType":"application/vnd.docker.container.image.v1+json",
          "digest":"sha256:9"}}
        """);
    aws.answers("{\"downloadUrl\":\"https://layers.example.com/9\"}");

    assertThat(images.inspect("sha256:b").platforms())
        .containsExactly(new Platform("sha256:b", "linux", "ARM64"));
    assertThat(images.inspect("sha256:b").runnable()).isTrue();
    assertThat(aws.actions()).containsExactly("BatchGetImage", "GetDownloadUrlForLayer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.cncf.helm.config.v1+json",
        "application/vnd.oci.empty.v1+json",
        "application/vnd.unknown.config.v1+json",
        "application/vnd.dev.cosign.artifact.sbom.v1+json",
        "application/vnd.wasm.config.v0+json",
        "application/vnd.buildkit.cacheconfig.v0"
      })
  void whatHasAnotherConfigurationIsNoImage(String type) {
    manifest("{\"config\":{\"mediaType\":\"" + type + "\",\"digest\":\"sha256:9\"}}");

    assertThat(images.inspect("sha256:b").runnable()).isFalse();
  }

  @Test
  void aManifestOfDockersFirstSchemaIsNoImage() {
    manifest("{\"schemaVersion\":1,\"architecture\":\"amd64\",\"fsLayers\":[],\"history\":[]}");

    assertThat(images.inspect("sha256:b").runnable()).isFalse();
  }

  @Test
  void whatEcrCannotReadNowIsNotTakenForNoImageAndIsAskedForAgain() {
    aws.answers(
        """
        {"images":[],"failures":[{"imageId":{"imageDigest":"sha256:b"},"failureCode":"KmsError",
          "failureReason":"the key is disabled"}]}\
        """);
    manifest(
        "{\"manifests\":[{\"digest\":\"sha256:1\",\"platform\":{\"architecture\":\"amd64\",\"os\":\"linux\"}}]}");

    assertThatThrownBy(() -> images.inspect("sha256:b"))
        .isInstanceOf(ImageUnreadableException.class)
        .satisfies(unread ->
            assertThat(Unavailable.of(unread).orElseThrow().sentence())
                .contains("ECR did not answer", "KmsError: the key is disabled"));
    assertThat(images.inspect("sha256:b").runnable()).isTrue();
  }

  @Test
  void aConfigurationThatCannotBeReadTellsNothingAndIsAskedForAgain() {
    String docker =
        "{\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\",\"digest\":\"sha256:9\"}}";
    manifest(docker);
    aws.refuses("LayerInaccessibleException");
    configuration = "{\"architecture\":\"amd64\",\"os\":\"linux\"}";
    manifest(docker);
    aws.answers("{\"downloadUrl\":\"https://layers.example.com/9\"}");

    assertThat(images.inspect("sha256:b").platforms())
        .containsExactly(new Platform("sha256:b", "", ""));
    assertThat(images.inspect("sha256:b").platforms())
        .containsExactly(new Platform("sha256:b", "linux", "X86_64"));
  }

  @Test
  void anArchivedImageCanBePulledByNobody() {
    String archived =
        """
        {"imageDetails":[{"registryId":"1","imageDigest":"sha256:c","imageTags":["release-2"],
         "imagePushedAt":300,"imageStatus":"ARCHIVED"}]}\
        """;
    aws.answers(archived).answers(archived);

    assertThat(images.tagged()).isEmpty();
    assertThat(images.find("sha256:c")).isEmpty();
  }

  @Test
  void aSignatureIsNoImage() {
    manifest("{\"config\":{\"mediaType\":\"application/vnd.oci.empty.v1+json\"}}");

    assertThat(images.inspect("sha256:b").runnable()).isFalse();
  }

  @Test
  void asksForTheScanOfOneDigest() {
    aws.answers(
            """
            {"imageScanStatus":{"status":"COMPLETE"},
             "imageScanFindings":{"findingSeverityCounts":{"CRITICAL":7}}}\
            """)
        .refuses("ScanNotFoundException");

    assertThat(images.scan("sha256:c")).isEqualTo(new Scan("COMPLETE", Map.of("CRITICAL", 7)));
    assertThat(images.scan("sha256:d")).isEqualTo(Scan.NONE);
  }

  private void manifest(String json) {
    var image = new JsonObject();
    image.addProperty("imageManifest", json);
    aws.answers("{\"images\":[" + image + "]}");
  }
}
