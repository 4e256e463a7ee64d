package tidegate.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReleaseTest {
  @Test
  void tellsImagesApartByTwelveDigits() {
    assertThat(release("sha256:0123456789abcdef").shortDigest()).isEqualTo("sha256:0123456789ab");
    assertThat(release("sha256:0123456789ab").shortDigest()).isEqualTo("sha256:0123456789ab");
    assertThat(release("sha256:0").shortDigest()).isEqualTo("sha256:0");
  }

  private static Release release(String digest) {
    return new Release("release-1", digest, Instant.EPOCH, /* hotfix= */ false);
  }
}
