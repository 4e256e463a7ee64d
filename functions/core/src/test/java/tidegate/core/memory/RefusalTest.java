package tidegate.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

class RefusalTest {

  private static final Finding SITEURL =
      new Finding(
          "siteurl",
          Weight.ABSOLUTE,
          Outcome.FAILED,
          "the site calls itself http://10.0.0.7:8080, not https://shop.example",
          List.of(new Evidence("https://shop.example/wp-json/", 200, "{\"url\":\"http://10…\"}")),
          "set WP_HOME and WP_SITEURL to https://shop.example, then push again");

  @Test
  void isReadFromItsTagsAsItWasRemembered() {
    Refusal refusal = Refusal.of("d-1", "AfterAllowTestTraffic", SITEURL);

    assertThat(Refusal.read(refusal.tags(), "d-1")).contains(refusal);
    assertThat(refusal.evidence())
        .isEqualTo("https://shop.example/wp-json/ 200 {\"url\":\"http://10…\"}");
  }

  @Test
  void isNotTakenForAnotherDeployments() {
    Map<String, String> tags = Refusal.of("d-1", "AfterAllowTestTraffic", SITEURL).tags();

    assertThat(Refusal.read(tags, "d-2")).isEmpty();
    assertThat(Refusal.read(tags, "d-")).isEmpty();
    assertThat(Refusal.read(Map.of(), "d-1")).isEmpty();
  }

  @Test
  void takesNoEvidenceThatAnotherDeploymentLeft() {
    var tags = new HashMap<>(Refusal.of("d-1", "BeforeAllowTraffic", SITEURL).tags());
    tags.put("tidegate:refused", "d-2 BeforeAllowTraffic freeze peak of the 5th");

    assertThat(Refusal.read(tags, "d-2"))
        .contains(new Refusal("d-2", "BeforeAllowTraffic", "freeze", "peak of the 5th", "", ""));
  }

  @Test
  void saysNothingOfAStatusWhereThereWasNone() {
    var row = new Evidence("wp_options.siteurl", 0, "http://x");
    var finding =
        new Finding("siteurl", Weight.ABSOLUTE, Outcome.FAILED, "what", List.of(row), "remedy");

    assertThat(Refusal.of("d-1", "verify", finding).evidence())
        .isEqualTo("wp_options.siteurl http://x");
  }

  @Test
  void writesTheReasonLastSoThatWhoeverSeesItSeesAll() {
    assertThat(Refusal.of("d-1", "verify", SITEURL).tags().keySet())
        .containsExactly(
            "tidegate:refused-evidence", "tidegate:refused-remedy", "tidegate:refused");
  }

  @Test
  void keepsEveryTagWithinWhatAwsTakes() {
    var finding =
        new Finding(
            "renders",
            Weight.ABSOLUTE,
            Outcome.FAILED,
            "'".repeat(300),
            List.of(new Evidence("x".repeat(300), 500, "")),
            "é".repeat(300));

    assertThat(Refusal.of("d-1", "verify", finding).tags().values())
        .allSatisfy(value -> assertThat(value.length()).isLessThanOrEqualTo(TagText.LONGEST));
  }
}
