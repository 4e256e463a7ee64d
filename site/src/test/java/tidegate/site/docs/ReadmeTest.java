package tidegate.site.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document in Korean says what the English one says: the same sections, commands and names. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern PARAMETER_ROW = Pattern.compile("(?m)^\\| (`[A-Z][^|]*`) \\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^(#+) ");
  private static final Pattern DOCUMENT = Pattern.compile("`((?:docs|site|functions)/[^`]+)`");

  @ParameterizedTest
  @ValueSource(strings = {"README", "docs/runbook"})
  void givesTheSameCommandsInBothLanguages(String document) {
    assertThat(found(BLOCK, korean(document)))
        .isEqualTo(found(BLOCK, english(document)))
        .hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README", "docs/runbook"})
  void namesTheSameThingsInBothLanguages(String document) {
    assertThat(code(korean(document))).isEqualTo(code(english(document))).hasSizeGreaterThan(50);
  }

  @Test
  void explainsTheSameParametersInBothLanguages() {
    assertThat(found(PARAMETER_ROW, korean("README")))
        .isEqualTo(found(PARAMETER_ROW, english("README")))
        .hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README", "docs/runbook"})
  void hasTheSameSectionsInBothLanguages(String document) {
    assertThat(found(HEADING, korean(document)))
        .isEqualTo(found(HEADING, english(document)))
        .hasSizeGreaterThan(5);
  }

  @Test
  void namesTheSameDocumentsInBothLanguages() {
    assertThat(found(DOCUMENT, korean("README")))
        .containsExactlyInAnyOrderElementsOf(found(DOCUMENT, english("README")));
  }

  private static String english(String document) {
    return Profiles.text(document + ".md");
  }

  /** With the names of the English documents, where it names one in Korean. */
  private static String korean(String document) {
    return Profiles.text(document + ".ko.md").replace(".ko.md", ".md");
  }

  /** What stands as code within sentences, whose order is another in Korean. */
  private static Set<String> code(String text) {
    return found(CODE, BLOCK.matcher(text).replaceAll("")).stream()
        .map(code -> code.replaceAll("\\s+", " "))
        .collect(Collectors.toSet());
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
        .toList();
  }
}
