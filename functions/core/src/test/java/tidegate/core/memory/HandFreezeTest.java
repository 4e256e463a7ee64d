package tidegate.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandFreezeTest {

  private static final Instant NOW = Instant.parse("2026-11-10T01:00:00.5Z");
  private static final Instant FROM = Instant.parse("2026-11-10T01:00:00Z");
  private static final Instant END = Instant.parse("2026-11-10T03:00:00Z");

  private final HandFreeze freeze = HandFreeze.given(NOW, END, "Min Park", "\"TV\", 8시");

  @Test
  void isReadFromItsTagAsItWasGiven() {
    assertThat(HandFreeze.read(freeze.tags(), NOW))
        .contains(new HandFreeze(FROM, END, "Min-Park", "\"TV\", 8시"));
    assertThat(freeze.freeze().why()).isEqualTo("freeze by Min-Park (\"TV\", 8시)");
  }

  @Test
  void holdsFromItsFirstSecondToBeforeItsEnd() {
    assertThat(HandFreeze.read(freeze.tags(), FROM)).isPresent();
    assertThat(HandFreeze.read(freeze.tags(), FROM.minusNanos(1))).isEmpty();
    assertThat(HandFreeze.read(freeze.tags(), END.minusNanos(1))).isPresent();
    assertThat(HandFreeze.read(freeze.tags(), END)).isEmpty();
  }

  @Test
  void holdsNoLongerOnceItIsThawed() {
    HandFreeze thawed = freeze.thawed(NOW.plusSeconds(60), "Ki");

    assertThat(HandFreeze.read(thawed.tags(), NOW.plusSeconds(61))).isEmpty();
    assertThat(thawed.whose()).isEqualTo("Ki (thawed: \"TV\", 8시)");
  }

  @Test
  void isNotBelievedWhereATagWouldHoldForLongerThanAnyMay() {
    Instant longest = FROM.plus(HandFreeze.LONGEST);
    assertThat(HandFreeze.read(HandFreeze.given(NOW, longest, "a", "b").tags(), NOW)).isPresent();
    assertThat(
            HandFreeze.read(HandFreeze.given(NOW, longest.plusSeconds(3601), "a", "b").tags(), NOW))
        .isEmpty();
  }

  @Test
  void cutsANameThatIsTooLong() {
    assertThat(HandFreeze.given(NOW, END, "x".repeat(300), "y").who()).hasSize(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "2026-11-10T01:00:00Z 2026-11-10T03:00:00Z Min",
        "2026-11-10T01:00:00Z tomorrow Min why",
      })
  void readsNothingFromATagThatSomebodyEdited(String tag) {
    assertThat(HandFreeze.read(Map.of("tidegate:freeze", tag), NOW)).isEqualTo(Optional.empty());
  }
}
