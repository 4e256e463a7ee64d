package tidegate.testbed.rehearsal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.testbed.wordpress.TestbedException;

class ProbeArgumentsTest {
  @Test
  void readsOneSiteAndItsOptionsInAnyOrder() {
    assertThat(ProbeArguments.parse(List.of("--json", "https://example.com/blog/", "--mine")))
        .isEqualTo(new ProbeArguments("https://example.com/blog", true, true));
  }

  @Test
  void readsANameInItsOwnScript() {
    assertThat(ProbeArguments.parse(List.of("https://항구.example")).url())
        .isEqualTo("https://항구.example");
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() -> ProbeArguments.parse(List.of("--jsn", "example.com", "--fast")))
        .isInstanceOf(TestbedException.class)
        .hasMessageContainingAll("--jsn", "--fast", "'example.com' is no address", "usage");
  }

  @Test
  void wantsOneSite() {
    assertThatThrownBy(() -> ProbeArguments.parse(List.of()))
        .hasMessageContaining("say which site");
    assertThatThrownBy(
            () -> ProbeArguments.parse(List.of("https://a.example", "https://b.example")))
        .hasMessageContaining("one site at a time");
  }
}
