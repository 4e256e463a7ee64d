package tidegate.core.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DescriptionTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  private static final Instant AT = Instant.parse("2026-12-05T01:02:03.456Z");

  @ParameterizedTest
  @EnumSource
  void everyIntentReadsBackAsWritten(Intent intent) {
    var written =
        new Description(intent, "release-7", DIGEST, "arn:aws:iam::1:user/kim", Optional.of(AT));

    assertThat(Description.parse(written.text())).contains(written);
  }

  @Test
  void anOlderVersionsDescriptionIsARelease() {
    assertThat(Description.parse("tidegate release-7 " + DIGEST))
        .contains(new Description("release-7", DIGEST));
  }

  @Test
  void aReleaseMayBeTaggedAsAnIntent() {
    assertThat(Description.parse("tidegate hotfix " + DIGEST))
        .map(Description::tag)
        .contains("hotfix");
    assertThat(Description.parse(new Description("way-back", DIGEST).text()))
        .contains(new Description("way-back", DIGEST));
  }

  @Test
  void theLongestTagLeavesRoomForIntentAndTime() {
    String text =
        new Description(Intent.WAY_BACK, "t".repeat(128), DIGEST, "x".repeat(300), Optional.of(AT))
            .text();

    assertThat(text).hasSizeLessThanOrEqualTo(Description.LONGEST);
    assertThat(Description.parse(text)).map(Description::at).contains(Optional.of(AT));
  }

  @Test
  void whatOthersWroteIsNoneOfOurs() {
    assertThat(Description.parse("")).isEmpty();
    assertThat(Description.parse("deployed by hand")).isEmpty();
    assertThat(Description.parse("tidegate forwards release-7 " + DIGEST)).isEmpty();
    assertThat(Description.parse("tidegate release-7 sha256:00")).isEmpty();
  }

  @Test
  void whoAskedIsWrittenInSignsThatReadBack() {
    var said = new Description(Intent.RELEASE, "r", DIGEST, "김 kim\nx", Optional.empty());

    assertThat(Description.parse(said.text())).map(Description::who).contains("--kim-x");
  }
}
