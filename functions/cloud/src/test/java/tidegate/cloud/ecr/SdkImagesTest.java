package tidegate.cloud.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import tidegate.cloud.testing.CannedAws;

class SdkImagesTest {

  private final CannedAws aws = new CannedAws();
  private final SdkImages images = new SdkImages(aws.client(EcrClient.builder()), "wordpress");

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
                Instant.ofEpochSecond(200),
                "COMPLETE",
                Map.of("CRITICAL", 2)));
    assertThat(tagged.getFirst().reference())
        .isEqualTo("111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/wordpress@sha256:b");
    assertThat(tagged.getLast().scan()).isEmpty();
    assertThat(aws.sent().getFirst().body()).contains("\"tagStatus\":\"TAGGED\"");
  }

  @Test
  void readsArchitecturesOfAnIndexAndSkipsItsAttestations() {
    aws.answers(
        """
        {"images":[{"imageManifest":"{\\"manifests\\":[
          {\\"platform\\":{\\"architecture\\":\\"amd64\\",\\"os\\":\\"linux\\"}},
          {\\"platform\\":{\\"architecture\\":\\"arm64\\",\\"os\\":\\"linux\\"}},
          {\\"platform\\":{\\"architecture\\":\\"unknown\\",\\"os\\":\\"unknown\\"}}]}"}]}\
        """
            .replace("\n", ""));

    assertThat(images.architectures("sha256:b")).containsExactly("X86_64", "ARM64");
  }

  @Test
  void aManifestOfOnePlatformDoesNotTellItsArchitecture() {
    aws.answers("{\"images\":[{\"imageManifest\":\"{\\\"layers\\\":[]}\"}]}");

    assertThat(images.architectures("sha256:b")).isEmpty();
  }
}
