package tidegate.testbed.aws.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import tidegate.testbed.aws.Refusals;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.account.JournalEntry;

/**
 * What a tag is: "Retagging an image" in the ECR User Guide, PutImage and DescribeImages in the API
 * reference; aws/containers-roadmap issues 2746 and 214.
 */
@SuppressWarnings("unchecked") // the SDK takes lambdas as generic varargs
class RetaggingTest {
  private static final String SECOND = StandInFixture.SECOND_IMAGE;
  private static final String BUILD = "sha256:" + "a".repeat(64);

  private final StandInFixture stage = new StandInFixture();
  private final EcrClient ecr = stage.sdk.ecr();
  private final Instant pushed = stage.clock.instant();

  @BeforeEach
  void anImageIsPushedAndADayGoesBy() {
    stage.aws.ecr().push("site", "build-17", BUILD);
    stage.hours(24);
  }

  @Test
  void aFurtherTagKeepsTheOtherTagsAndTheTimeOfTheFirstPush() {
    retag(BUILD, "release-3");

    var image = describe(BUILD);
    assertThat(image.imageTags()).containsExactly("build-17", "release-3");
    assertThat(image.imagePushedAt()).isEqualTo(pushed);
  }

  @Test
  void theEventTellsTheTagAndWhenItWasPut() {
    retag(BUILD, "release-3");

    var event = stage.aws.journal().all(JournalEntry.EventSent.class).getLast().event();
    var detail = event.getAsJsonObject("detail");
    assertThat(event.get("time").getAsString()).isEqualTo("2026-11-02T00:00:00Z");
    assertThat(detail.get("image-tag").getAsString()).isEqualTo("release-3");
    assertThat(detail.get("image-digest").getAsString()).isEqualTo(BUILD);
  }

  @Test
  void anUnchangedPushIsRefusedAndToldToNobody() {
    int before = stage.aws.journal().all(JournalEntry.EventSent.class).size();

    Refusals.assertRefused("ImageAlreadyExistsException", () -> retag(BUILD, "build-17"));
    stage.aws.ecr().push("site", "build-17", BUILD);

    assertThat(stage.aws.journal().all(JournalEntry.EventSent.class)).hasSize(before);
  }

  @Test
  void aMovedTagLeavesTheFormerImageUntaggedAndStillToBePulled() {
    stage.aws.ecr().push("site", "release-1", SECOND);

    assertThat(describe(SiteSpec.FIRST_IMAGE).imageTags()).isEmpty();
    assertThat(describe(SECOND).imageTags()).containsExactly("release-1");
    assertThat(stage.aws.ecr().resolve(uri("@" + SiteSpec.FIRST_IMAGE)))
        .contains(SiteSpec.FIRST_IMAGE);
  }

  @Test
  void aLifecyclePolicyDeletesAnImageForGood() {
    stage.aws.ecr().delete("site", BUILD);

    Refusals.assertRefused("ImageNotFoundException", () -> describe(BUILD));
    assertThat(stage.aws.ecr().resolve(uri("@" + BUILD))).isEmpty();
    assertThat(stage.aws.ecr().resolve(uri(":build-17"))).isEmpty();
  }

  @Test
  void anotherAccountsRegistryIsAskedByItsId() {
    stage.aws.ecr().addRepository("210987654321", "platform/wordpress");

    Refusals.assertRefused(
        "RepositoryNotFoundException",
        () -> ecr.describeImages(r -> r.repositoryName("platform/wordpress")));
    assertThat(
            ecr.describeRepositories(r -> r.registryId("210987654321"))
                .repositories()
                .getFirst()
                .repositoryUri())
        .isEqualTo("210987654321.dkr.ecr.ap-northeast-2.amazonaws.com/platform/wordpress");
  }

  private static String uri(String end) {
    return "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/site" + end;
  }

  private ImageDetail describe(String digest) {
    var id = ImageIdentifier.builder().imageDigest(digest).build();
    return ecr.describeImages(r -> r.repositoryName("site").imageIds(List.of(id)))
        .imageDetails()
        .getFirst();
  }

  /** As {@code aws ecr batch-get-image} and {@code put-image} do it. */
  private void retag(String digest, String tag) {
    var image =
        ecr.batchGetImage(r -> r.repositoryName("site").imageIds(i -> i.imageDigest(digest)))
            .images()
            .getFirst();
    ecr.putImage(r -> r.repositoryName("site").imageManifest(image.imageManifest()).imageTag(tag));
  }
}
