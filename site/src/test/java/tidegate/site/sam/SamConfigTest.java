package tidegate.site.sam;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that the SAM CLI reads, as it reads them. */
final class SamConfigTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final String DEPLOY = "default.deploy.parameters.";

  static Stream<Path> files() throws IOException {
    try (var sites = Files.walk(REPOSITORY.resolve("site/sites"))) {
      return Stream.concat(
          Stream.of(REPOSITORY.resolve("samconfig.toml")),
          sites.filter(file -> file.endsWith("samconfig.toml")).toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void deploysNothingThatWasNotBuilt(Path file) throws IOException {
    assertThat(read(file))
        .containsEntry(DEPLOY + "template_file", ".aws-sam/build/template.yaml")
        .containsEntry(DEPLOY + "capabilities", "CAPABILITY_IAM");
  }

  @Test
  void theSharedFileSendsNoParameterOfAnySite() throws IOException {
    assertThat(read(REPOSITORY.resolve("samconfig.toml")).keySet())
        .noneMatch(key -> key.contains("parameter_overrides") || key.contains("stack_name"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyParameterArrivesAsItIsWrittenAndIsTaken(Path file) throws IOException {
    assertThat(SamFile.refused(file)).isEmpty();
  }

  @Test
  void theExampleGivesEveryParameterThatHasNoDefault() throws IOException {
    var given = SamFile.overrides(REPOSITORY.resolve("site/sites/example/samconfig.toml"));

    assertThat(given.keySet()).containsAll(SamFile.needed());
    assertThat(JsonParser.parseString(given.get("Calendar")).getAsJsonObject().keySet())
        .contains("zone", "peaks", "extra", "skip");
  }

  /** A command that a document shows must arrive, too; none of them may carry a calendar bare. */
  @ParameterizedTest
  @MethodSource("documents")
  void noDocumentShowsAnOverrideThatArrivesOtherwise(Path document) throws IOException {
    Pattern.compile("--parameter-overrides ([^`\\n]+)")
        .matcher(Files.readString(document))
        .results()
        .map(match -> match.group(1))
        .filter(line -> !line.contains("<"))
        .forEach(line ->
            assertThat(SamOverrides.ofArguments(java.util.List.of(line)))
                .as(line)
                .hasSize((int) line.chars().filter(c -> c == '=').count()));
  }

  static Stream<Path> documents() {
    return Stream.of(REPOSITORY.resolve("README.md"), REPOSITORY.resolve("docs/runbook.md"));
  }

  private static Map<String, String> read(Path file) throws IOException {
    return Toml.read(Files.readString(file));
  }
}
