package tidegate.probe.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CatalogueTextTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "checks.md");

  /** After a change of a check: {@code make checks}. */
  @Test
  void isWhatTheDocumentationSays() throws Exception {
    String written = CatalogueText.markdown();
    if ("write".equals(System.getProperty("tidegate.docs"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE).hasContent(written);
  }

  @Test
  void explainsEveryCheckOnce() {
    List<About> all = Catalogue.all().stream().map(Check::about).toList();
    assertThat(all)
        .extracting(About::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z-]+"));
    assertThat(all)
        .allSatisfy(about -> {
          assertThat(about.trouble()).endsWith(".");
          assertThat(about.shows()).endsWith(".");
          assertThat(about.remedy()).endsWith(".");
          assertThat(about.why().isEmpty()).isEqualTo(about.counts() != Counts.ABSOLUTE);
        });
  }

  @Test
  void leavesNoneOfTheThirtyNeedsWithoutACheckAndNamesNoOther() {
    List<String> ids = Catalogue.all().stream().map(check -> check.about().id()).toList();
    assertThat(Needs.all())
        .extracting(Need::number)
        .isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(Needs.all())
        .allSatisfy(need -> {
          assertThat(need.checks()).isNotEmpty().doesNotHaveDuplicates();
          assertThat(ids).containsAll(need.checks());
        });
  }

  @Test
  void saysOfEveryCheckWhatItIsFor() {
    assertThat(Needs.all())
        .flatExtracting(Need::checks)
        .containsAll(Catalogue.all().stream().map(check -> check.about().id()).toList());
  }

  @Test
  void keepsTheListOfAbsoluteChecksShort() {
    assertThat(Catalogue.all())
        .filteredOn(check -> check.about().counts() == Counts.ABSOLUTE)
        .hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void namesEveryIdThatIsNoChecks() {
    assertThatThrownBy(() -> Catalogue.of(List.of("renders", "one", "two")))
        .hasMessageContainingAll("one", "two");
  }
}
