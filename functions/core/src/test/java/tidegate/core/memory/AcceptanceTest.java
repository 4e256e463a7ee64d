package tidegate.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;
import tidegate.core.verdict.Weight;

class AcceptanceTest {

  private static final Instant NOW = Instant.parse("2026-11-10T01:00:00.123Z");
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  private static final String OTHER = "sha256:" + "b".repeat(64);

  @Test
  void isReadFromItsTagAsItWasGiven() {
    Acceptance word = word("feed");

    assertThat(Acceptance.read(kept(word), DIGEST, NOW)).containsExactly(word);
    assertThat(word.whose()).isEqualTo("Min-Park: \"old\" readers only, 옛 독자");
  }

  @Test
  void holdsForNoOtherImage() {
    assertThat(Acceptance.read(kept(word("feed")), OTHER, NOW)).isEmpty();
  }

  @Test
  void endsByItself() {
    Map<String, String> tags = kept(word("feed"));

    assertThat(Acceptance.read(tags, DIGEST, NOW.plus(Acceptance.LASTS).minusSeconds(1)))
        .hasSize(1);
    assertThat(Acceptance.read(tags, DIGEST, NOW.plus(Acceptance.LASTS).plusSeconds(1))).isEmpty();
  }

  @Test
  void isNotBelievedWhereATagWouldHoldForEver() {
    var tags =
        Map.of("tidegate:accepted-1", "sha256:aaaaaaaaaaaa feed 2099-01-01T00:00:00Z me yes");

    assertThat(Acceptance.read(tags, DIGEST, NOW)).isEmpty();
  }

  @Test
  void readsNothingFromATagThatSomebodyEdited() {
    for (String tag :
        List.of("", "yes", "sha256:aaaaaaaaaaaa feed tomorrow me yes", "a b c d e f")) {
      assertThat(Acceptance.read(Map.of("tidegate:accepted-1", tag), DIGEST, NOW)).isEmpty();
    }
  }

  @Test
  void keepsThreesWordsOfOneReleaseAndNoMore() {
    Map<String, String> tags = kept(word("feed"), word("assets"), word("theme"));

    assertThat(tags).hasSize(Acceptance.MOST);
    assertThat(word("speed").tags(tags, NOW)).isEmpty();
    assertThat(word("assets").tags(tags, NOW)).as("given anew").isPresent();
  }

  @Test
  void takesTheTagOfAWordThatHasEndedOrIsAboutAnotherRelease() {
    Map<String, String> tags = kept(word("feed"), word("assets"), word("theme"));

    assertThat(word("speed").tags(tags, NOW.plus(Duration.ofDays(4)))).isPresent();
    assertThat(Acceptance.now(OTHER, "speed", NOW, "Min", "why").tags(tags, NOW)).isPresent();
  }

  @Test
  void isGivenAnewInItsOwnTag() {
    Map<String, String> tags = kept(word("feed"), word("assets"));
    tags.put("tidegate:accepted-1", "");

    assertThat(word("assets").tags(tags, NOW).orElseThrow()).containsKey("tidegate:accepted-2");
  }

  @Test
  void fitsATagWhateverTheReason() {
    var word = Acceptance.now(DIGEST, "security-headers", NOW, "Min", "'".repeat(500));

    assertThat(kept(word).values())
        .allSatisfy(value -> assertThat(value.length()).isLessThanOrEqualTo(TagText.LONGEST));
    assertThat(Acceptance.read(kept(word), DIGEST, NOW)).hasSize(1);
  }

  @Test
  void letsWhatItNamesPassAndWhatIsToldUnderIt() {
    List<Finding> found =
        List.of(
            finding("theme", Weight.RELATIVE, Outcome.FAILED),
            finding("assets", Weight.RELATIVE, Outcome.FAILED).because("theme"));

    var verdict = new Verdict(Acceptance.apply(List.of(word("theme")), found));

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.WARNED, Outcome.WARNED);
    assertThat(verdict.findings().getFirst().what())
        .isEqualTo("accepted by Min-Park: \"old\" readers only, 옛 독자; what theme saw");
    assertThat(verdict.sentence())
        .contains("theme accepted by Min-Park: \"old\" readers only, 옛 독자");
  }

  @Test
  void letsNothingElsePass() {
    List<Finding> found =
        List.of(
            finding("feed", Weight.RELATIVE, Outcome.FAILED),
            finding("theme", Weight.ABSOLUTE, Outcome.FAILED),
            finding("theme", Weight.ABSOLUTE, Outcome.UNMEASURED));

    assertThat(Acceptance.apply(List.of(word("theme")), found)).isEqualTo(found);
  }

  @Test
  void namesEveryCheckThatRefusedButNotWhatIsToldUnderAnother() {
    var verdict =
        new Verdict(
            List.of(
                finding("theme", Weight.RELATIVE, Outcome.FAILED),
                finding("assets", Weight.RELATIVE, Outcome.FAILED).because("theme"),
                finding("letters", Weight.RELATIVE, Outcome.FAILED).because("siteurl"),
                finding("siteurl", Weight.ABSOLUTE, Outcome.FAILED),
                finding("speed", Weight.RELATIVE, Outcome.WARNED)));

    RefusedChecks refused = RefusedChecks.of(verdict);

    assertThat(RefusedChecks.read(refused.tags("d-1"), "d-1")).contains(refused);
    assertThat(RefusedChecks.read(refused.tags("d-1"), "d-2")).isEmpty();
    assertThat(refused).hasToString("theme, letters, siteurl (absolute)");
  }

  @Test
  void leavesRelativeChecksOutFirstWhereATagIsFull() {
    var many = java.util.stream.IntStream.range(0, 40).mapToObj(n -> "check-number-" + n).toList();
    Map<String, String> tags = new RefusedChecks(many, List.of("siteurl")).tags("d-1");

    assertThat(tags.values())
        .allSatisfy(value -> assertThat(value.length()).isLessThanOrEqualTo(TagText.LONGEST));
    assertThat(RefusedChecks.read(tags, "d-1").orElseThrow().absolute()).containsExactly("siteurl");
  }

  private static Acceptance word(String check) {
    return Acceptance.now(DIGEST, check, NOW, "Min Park", " \"old\" readers only, 옛 독자 ");
  }

  private static Map<String, String> kept(Acceptance... words) {
    var tags = new HashMap<String, String>();
    for (Acceptance word : words) {
      tags.putAll(word.tags(tags, NOW).orElseThrow());
    }
    return tags;
  }

  private static Finding finding(String check, Weight weight, Outcome outcome) {
    return new Finding(check, weight, outcome, "what " + check + " saw", List.of(), "remedy");
  }
}
