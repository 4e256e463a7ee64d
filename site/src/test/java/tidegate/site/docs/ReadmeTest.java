package tidegate.site.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README.ko.md says in Korean what README.md says: the same commands, parameters and documents. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern PARAMETER_ROW = Pattern.compile("(?m)^\\| (`[A-Z][^|]*`) \\|");
  private static final Pattern HEADING = Pattern.compile("(?m)^(#+) ");
  private static final Pattern DOCUMENT = Pattern.compile("`((?:docs|site|functions)/[^`]+)`");

  private final String english = Profiles.text("README.md");
  private final String korean = Profiles.text("README.ko.md");

  @Test
  void givesTheSameCommandsInBothLanguages() {
    assertThat(found(BLOCK, korean)).isEqualTo(found(BLOCK, english)).hasSizeGreaterThan(5);
  }

  @Test
  void explainsTheSameParametersInBothLanguages() {
    assertThat(found(PARAMETER_ROW, korean))
        .isEqualTo(found(PARAMETER_ROW, english))
        .hasSizeGreaterThan(15);
  }

  @Test
  void hasTheSameSectionsInBothLanguages() {
    assertThat(found(HEADING, korean)).isEqualTo(found(HEADING, english));
  }

  @Test
  void namesTheSameDocumentsInBothLanguages() {
    assertThat(found(DOCUMENT, korean))
        .containsExactlyInAnyOrderElementsOf(found(DOCUMENT, english));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
        .toList();
  }
}
