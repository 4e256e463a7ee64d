package tidegate.rollout.observe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tidegate.cloud.ecr.Image;
import tidegate.core.release.ReleasePolicy;

/**
 * Which release's tag was on which image when ECR's list was last read, in what one tag of the
 * service can hold: a Bloom filter of {@value #BITS} bits. Of 100 pairs it takes a new one for a
 * known one in 4 of 1000 cases, of 300 pairs in one of nine; it never takes a known one for new.
 *
 * @param newest the time of the newest push then, in whole seconds
 */
record KnownTags(Instant newest, BitSet bits) {
  private static final int BITS = 1400;
  private static final int HASHES = 4;

  /** What the list says now; {@code since} is a push that was known before and may be gone. */
  static KnownTags of(List<Image> images, ReleasePolicy releases, Instant since) {
    var bits = new BitSet(BITS);
    Instant newest = since;
    for (Image image : images) {
      for (String tag : image.tags()) {
        if (releases.matches(tag)) {
          places(tag, image.digest()).forEach(bits::set);
          newest = image.pushedAt().isAfter(newest) ? image.pushedAt() : newest;
        }
      }
    }
    return new KnownTags(newest.truncatedTo(ChronoUnit.SECONDS), bits);
  }

  /** Whether the image carried the tag. */
  boolean knows(String tag, String digest) {
    return places(tag, digest).allMatch(bits::get);
  }

  String text() {
    return newest
        + "/"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(bits.toByteArray());
  }

  /** Empty where nobody here wrote it. */
  static Optional<KnownTags> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new KnownTags(
              Instant.parse(text.substring(0, slash)),
              BitSet.valueOf(Base64.getUrlDecoder().decode(text.substring(slash + 1)))));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static IntStream places(String tag, String digest) {
    try {
      ByteBuffer hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256")
                  .digest((tag + "/" + digest).getBytes(StandardCharsets.UTF_8)));
      return IntStream.range(0, HASHES).map(one -> Math.floorMod(hash.getInt(4 * one), BITS));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
