package tidegate.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleasePolicyTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
  private static final String HEX = "9f".repeat(32);

  private final ReleasePolicy policy =
      new ReleasePolicy(new TagPattern("release-*"), new TagPattern("hotfix-*"));

  @Test
  void theNewestPushWinsWhateverTheTagsSay() {
    assertThat(
            policy.newest(
                List.of(image("sha256:b", 1, "release-2"), image("sha256:a", 2, "release-1"))))
        .contains(new Release("release-1", "sha256:a", MONDAY.plusSeconds(2), false));
  }

  @Test
  void ofTwoPushesOfOneSecondTheHigherNumberIsTheNewer() {
    assertThat(
            policy.newest(
                List.of(image("sha256:a", 1, "release-9"), image("sha256:b", 1, "release-10"))))
        .map(Release::tag)
        .contains("release-10");
  }

  @Test
  void anOlderHotfixIsSupersededByANewerRelease() {
    assertThat(
            policy.newest(
                List.of(image("sha256:a", 1, "hotfix-1"), image("sha256:b", 2, "release-2"))))
        .map(Release::tag)
        .contains("release-2");
  }

  @Test
  void anImageWithBothTagsIsAHotfix() {
    assertThat(policy.newest(List.of(image("sha256:a", 1, "release-2", "hotfix-1", "latest"))))
        .contains(new Release("hotfix-1", "sha256:a", MONDAY.plusSeconds(1), true));
  }

  @Test
  void otherTagsAreNoReleases() {
    assertThat(
            policy.newest(
                List.of(image("sha256:a", 9), image("sha256:b", 8, "latest", "prerelease-1"))))
        .isEmpty();
  }

  @Test
  void signaturesAndSbomsAreNoReleasesEvenWhereEveryTagIs() {
    var everything = new ReleasePolicy(new TagPattern("*"), new TagPattern("hotfix-*"));

    Optional<Release> newest =
        everything.newest(
            List.of(
                image("sha256:s", 3, "sha256-" + HEX + ".sig"),
                image("sha256:b", 2, "sha256-" + HEX),
                image("sha256:a", 1, "v1")));

    assertThat(newest).map(Release::tag).contains("v1");
  }

  @Test
  void choosesAlikeInWhateverOrderTheRegistryAnswers() {
    List<PushedImage> images =
        List.of(image("sha256:a", 1, "release-1"), image("sha256:b", 1, "release-2"));

    assertThat(policy.newest(images)).isEqualTo(policy.newest(images.reversed()));
    assertThat(policy.newest(images)).map(Release::tag).contains("release-2");
  }

  @Test
  void thereIsNoReleaseInAnEmptyRepository() {
    assertThat(policy.newest(Collections.emptyList())).isEmpty();
  }

  private static PushedImage image(String digest, int second, String... tags) {
    return new PushedImage(digest, List.of(tags), MONDAY.plusSeconds(second));
  }
}
