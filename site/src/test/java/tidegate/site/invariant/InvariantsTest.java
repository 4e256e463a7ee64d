package tidegate.site.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.testbed.cloudformation.SiteStacks;

final class InvariantsTest {
  private static final SiteStacks SITE = Invariants.site();

  @ParameterizedTest(name = "{0}")
  @MethodSource("invariants")
  void holds(Invariant invariant) {
    assertThat(invariant.breaches(SITE)).isEmpty();
  }

  @Test
  void saysEachGuaranteeOnce() {
    assertThat(invariants().map(Invariant::toString)).doesNotHaveDuplicates();
  }

  static Stream<Invariant> invariants() {
    return Invariants.all().stream();
  }
}
