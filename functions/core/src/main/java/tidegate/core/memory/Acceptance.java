package tidegate.core.memory;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tidegate.core.verdict.Finding;

/**
 * A person's word that one release may go on in spite of one relative check. It is kept in one of
 * {@value #MOST} tags on the service, holds for one image and ends by itself. A check on an image
 * is what is accepted, since its sentence names the first page that showed it, and pages come in
 * another order with each look; whatever passes by it is told anew, with what was seen then.
 *
 * @param digest as much of the image's as a tag has room for
 * @param check the check's id; what is told under it as its consequence is accepted with it
 * @param until deployments that begin after it are refused again
 * @param who who asked, in one word
 * @param why the reason that was given
 */
public record Acceptance(String digest, String check, Instant until, String who, String why) {

  /** The longest usual peak, two days, and its freeze may lie between a word and its deployment. */
  public static final Duration LASTS = Duration.ofDays(3);

  /** A release with more than so many faults is one to mend. */
  public static final int MOST = 3;

  /** Clocks differ, by less than this; a tag that holds longer was written by nobody here. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private static final String TAG = "tidegate:accepted-";
  private static final int ENOUGH = "sha256:".length() + 12;

  /** A word given now. */
  public static Acceptance now(String digest, String check, Instant now, String who, String why) {
    String name = who.strip().replaceAll("[^\\p{L}\\p{N}_.:/@+=-]+", "-");
    return new Acceptance(
        brief(digest), check, now.plus(LASTS).truncatedTo(SECONDS), name, why.strip());
  }

  /** Every word about an image that holds at an instant. */
  public static List<Acceptance> read(Map<String, String> tags, String digest, Instant at) {
    return slots()
        .flatMap(slot -> parse(tags.getOrDefault(slot, "")).stream())
        .filter(one -> one.digest.equals(brief(digest)) && one.holds(at))
        .toList();
  }

  /**
   * The tag to keep it in: the one about the same check, or one whose word is about another image
   * or has ended; empty where every tag is taken.
   */
  public Optional<Map<String, String>> tags(Map<String, String> tags, Instant now) {
    return slots()
        .filter(slot -> isFree(parse(tags.getOrDefault(slot, "")), now))
        .min((one, other) -> Boolean.compare(isMine(tags, other), isMine(tags, one)))
        .map(slot -> Map.of(slot, TagText.encode(text())));
  }

  private boolean isFree(Optional<Acceptance> kept, Instant now) {
    return kept.filter(one -> one.digest.equals(digest) && one.holds(now))
        .filter(one -> !one.check.equals(check))
        .isEmpty();
  }

  private boolean isMine(Map<String, String> tags, String slot) {
    return parse(tags.getOrDefault(slot, ""))
        .filter(one -> one.digest.equals(digest) && one.check.equals(check))
        .isPresent();
  }

  private boolean holds(Instant at) {
    return !at.isAfter(until) && !until.isAfter(at.plus(LASTS).plus(AHEAD));
  }

  /** Whether this finding is let pass by it. */
  public boolean covers(Finding finding) {
    return finding.acceptable()
        && (finding.check().equals(check) || finding.cause().filter(check::equals).isPresent());
  }

  /** The findings, those that a person accepted as warnings. */
  public static List<Finding> apply(List<Acceptance> words, List<Finding> findings) {
    return findings.stream()
        .map(finding ->
            words.stream()
                .filter(word -> word.covers(finding))
                .findFirst()
                .map(word -> finding.accepted(word.whose()))
                .orElse(finding))
        .toList();
  }

  /** Who, and why. */
  public String whose() {
    return who + ": " + why;
  }

  private String text() {
    return String.join(" ", digest, check, until.toString(), who, why);
  }

  private static Optional<Acceptance> parse(String tag) {
    List<String> words = List.of(TagText.decode(tag).split(" ", 5));
    try {
      return words.size() == 5
          ? Optional.of(
              new Acceptance(
                  words.get(0),
                  words.get(1),
                  Instant.parse(words.get(2)),
                  words.get(3),
                  words.get(4)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Stream<String> slots() {
    return IntStream.rangeClosed(1, MOST).mapToObj(number -> TAG + number);
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(digest.length(), ENOUGH));
  }
}
