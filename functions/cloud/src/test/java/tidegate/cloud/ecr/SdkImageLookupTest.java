package tidegate.cloud.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import tidegate.cloud.ecr.ImageLookup.Presence;
import tidegate.cloud.testing.CannedAws;

class SdkImageLookupTest {

  private static final String DIGEST = "sha256:" + "a1".repeat(32);

  private final CannedAws aws = new CannedAws();
  private final EcrClient ecr = aws.client(EcrClient.builder());
  private final ImageLookup lookup = new SdkImageLookup(() -> ecr);

  @Test
  void asksTheRegistryThatTheImageNames() {
    aws.answers("{\"imageDetails\":[{\"imageDigest\":\"" + DIGEST + "\"}]}");

    assertThat(lookup.look(image("@" + DIGEST))).isEqualTo(Presence.THERE);
    assertThat(aws.sent().getFirst().body())
        .contains("\"registryId\":\"222222222222\"", "\"repositoryName\":\"team/wp\"")
        .contains("\"imageDigest\":\"" + DIGEST);
  }

  @Test
  void isGoneWhereEcrListsNothing() {
    aws.answers("{\"imageDetails\":[]}");

    assertThat(lookup.look(image(":release-7"))).isEqualTo(Presence.GONE);
    assertThat(aws.sent().getFirst().body()).contains("\"imageTag\":\"release-7\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ImageNotFoundException", "RepositoryNotFoundException"})
  void isGoneWhereEcrDoesNotFindIt(String code) {
    aws.refuses(code);

    assertThat(lookup.look(image("@" + DIGEST))).isEqualTo(Presence.GONE);
  }

  @Test
  void anArchivedImageIsDescribedAndCannotBePulled() {
    aws.answers(
        "{\"imageDetails\":[{\"imageDigest\":\"" + DIGEST + "\",\"imageStatus\":\"ARCHIVED\"}]}");

    assertThat(lookup.look(image("@" + DIGEST))).isEqualTo(Presence.ARCHIVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "222222222222.dkr.ecr.eu-west-1.amazonaws.com/team/wp:release-1",
        "222222222222.dkr.ecr-fips.eu-west-1.amazonaws.com/team/wp",
        "222222222222.dkr-ecr.eu-west-1.on.aws/team/wp:release-1",
        "222222222222.dkr-ecr-fips.eu-west-1.on.aws/team/wp:release-1"
      })
  void knowsARepositoryByEachOfItsEndpoints(String image) {
    String uri = "222222222222.dkr.ecr.eu-west-1.amazonaws.com/team/wp";

    assertThat(ImageReference.isOf(image, uri)).isTrue();
    assertThat(ImageReference.isOf(image.replace("team/wp", "team/wp-nginx"), uri)).isFalse();
    assertThat(ImageReference.byEndpointOf(image, uri + "@" + DIGEST))
        .isEqualTo(image.substring(0, image.indexOf('/')) + "/team/wp@" + DIGEST);
    assertThat(ImageReference.byEndpointOf("wordpress:6", uri + "@" + DIGEST))
        .isEqualTo(uri + "@" + DIGEST);
  }

  @Test
  void doesNotCallItGoneWhereEcrMayNotBeAsked() {
    aws.refuses("AccessDeniedException");

    assertThatThrownBy(() -> lookup.look(image("@" + DIGEST))).hasMessageContaining("canned");
  }

  @Test
  void knowsImagesOfEcrFromOthers() {
    assertThat(ImageReference.parse("wordpress:6.8-fpm")).isEmpty();
    assertThat(ImageReference.parse("public.ecr.aws/nginx/nginx:1.27")).isEmpty();
    assertThat(image(":a@" + DIGEST).tag()).isEmpty();
    assertThat(image("").tag()).isEqualTo("latest");
    assertThat(image("@" + DIGEST).brief()).isEqualTo("team/wp@sha256:a1a1a1a1a1a1");
  }

  private ImageReference image(String end) {
    String region = ecr.serviceClientConfiguration().region().id();
    return ImageReference.parse("222222222222.dkr.ecr." + region + ".amazonaws.com/team/wp" + end)
        .orElseThrow();
  }
}
