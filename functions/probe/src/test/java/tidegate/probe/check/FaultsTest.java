package tidegate.probe.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;

/** Each check finds the fault it is there for, with evidence and a remedy. */
final class FaultsTest {

  static Stream<Specimen> faults() {
    return Stream.concat(PageFaults.all(), SiteFaults.all());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isFoundByTheCheckMeantForIt(Specimen specimen) {
    Finding finding =
        specimen.findings().stream()
            .filter(found -> found.check().equals(specimen.check()))
            .findFirst()
            .orElseThrow();
    Counts counts = about(specimen.check()).counts();
    assertThat(finding.outcome())
        .as(finding.toString())
        .isEqualTo(counts == Counts.TOLD ? Outcome.WARNED : Outcome.FAILED);
    assertThat(finding.evidence()).isNotEmpty();
    assertThat(finding.remedy()).isNotBlank();
    assertThat(finding.what()).doesNotEndWith(".");
    assertThat(finding.evidence())
        .map(Evidence::excerpt)
        .noneMatch(text ->
            text.contains("hunter22") || text.contains("secret-value") || text.contains("abcdef"));
  }

  /** A relative check forgives what blue has, too. */
  @ParameterizedTest
  @MethodSource("faults")
  void isOnlyToldWhereBlueHasIt(Specimen specimen) {
    if (about(specimen.check()).counts() == Counts.ABSOLUTE) {
      return;
    }
    assertThat(specimen.sameOnBlue().findings())
        .filteredOn(found -> found.check().equals(specimen.check()))
        .noneMatch(Finding::blocks);
  }

  @Test
  void leavesNoCheckWithoutAFault() {
    Set<String> shown = faults().map(Specimen::check).collect(Collectors.toSet());
    // What was not seen is no fault; CoverageTest shows it.
    shown.add("coverage");
    assertThat(Catalogue.all())
        .allMatch(check -> shown.contains(check.about().id()), "a specimen shows its fault");
  }

  private static About about(String id) {
    Map<String, About> all =
        Catalogue.all().stream()
            .map(Check::about)
            .collect(Collectors.toMap(About::id, about -> about));
    return all.getOrDefault(id, About.told(id, "", "", ""));
  }
}
