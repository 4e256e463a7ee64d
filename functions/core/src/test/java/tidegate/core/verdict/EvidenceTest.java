package tidegate.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Test
  void keepsAnExcerptOfTheLongestLength() {
    String excerpt = "x".repeat(Evidence.LONGEST_EXCERPT);

    assertThat(new Evidence("", 0, excerpt).excerpt()).isEqualTo(excerpt);
  }

  @Test
  void cutsALongerOneAndShowsThatItDid() {
    assertThat(new Evidence("", 0, "x".repeat(201)).excerpt()).isEqualTo("x".repeat(199) + "…");
  }

  @Test
  void neverCutsACharacterInTwo() {
    assertThat(new Evidence("", 0, "x".repeat(198) + "😀😀").excerpt())
        .isEqualTo("x".repeat(198) + "…");
  }

  @Test
  void cutsBeforeACharacterThatWouldNotFitWhole() {
    var evidence = new Evidence("x", 0, "a".repeat(198) + "😀" + "b".repeat(50));

    assertThat(evidence.excerpt()).isEqualTo("a".repeat(198) + "…");
  }
}
