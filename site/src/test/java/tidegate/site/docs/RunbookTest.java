package tidegate.site.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** docs/runbook.md names what exists: sentences that mails say, commands, options, outputs. */
final class RunbookTest {
  private final String runbook = Profiles.text("docs/runbook.md");

  @ParameterizedTest
  @ValueSource(strings = {"docs/runbook.md", "docs/runbook.ko.md"})
  void quotesMailsAsTheyAreWorded(String document) throws IOException {
    var sentences = sentences();

    // A gap in a quote stands for what fills the sentence.
    var quotes = found("\\*\"([^\"]+)\"\\*", Profiles.text(document));
    assertThat(quotes).hasSizeGreaterThan(12);
    for (var quote : quotes) {
      for (var part : parts(quote)) {
        assertThat(sentences.contains(part)).as("no function says '%s'", part).isTrue();
      }
    }
  }

  private static List<String> parts(String quote) {
    return Stream.of(quote.split("…", -1))
        .map(part -> part.replaceAll("\\s+", " "))
        .filter(part -> part.matches(".*\\p{L}{2}.*"))
        .toList();
  }

  /** All that the functions' sources hold in quotation marks, lines that are joined joined. */
  private static String sentences() throws IOException {
    try (var files = Files.walk(Profiles.REPOSITORY.resolve("functions"))) {
      return files
          .filter(file -> file.toString().matches(".*/src/main/.*\\.java"))
          .map(file -> Profiles.text(file.toString()).replaceAll("\"\\s*\\+\\s*\"", ""))
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void givesNoCommandThatAFunctionDoesNotTake() {
    var handlers =
        Profiles.text("functions/rollout/src/main/java/tidegate/rollout/Commands.java")
            + Profiles.text("functions/peaks/src/main/java/tidegate/peaks/Handler.java");

    assertThat(found("\\{\"command\":\"(\\w+)\"}"))
        .contains("status", "explain", "plan", "retry", "rollback")
        .allSatisfy(command -> assertThat(handlers).contains("case \"" + command + "\""));
  }

  @Test
  void givesTheScriptsNoOptionThatTheyDoNotTake() {
    for (var script : List.of("deploy", "destroy")) {
      var source = Profiles.text("site/" + script);
      for (var line : found("`site/" + script + " ([^`]+)`")) {
        assertThat(Pattern.compile("--[a-z-]+").matcher(line).results().map(m -> m.group()))
            .as(line)
            .allSatisfy(option -> assertThat(source).contains("    " + option));
      }
    }
  }

  @Test
  void namesOutputsThatTheSitePutsOut() {
    var outputs =
        Tree.object(SiteStacks.read(Profiles.REPOSITORY).template(SiteStacks.ROOT), "Outputs")
            .keySet();

    assertThat(found("<((?:[A-Z][a-z]+){2,})>")).isNotEmpty().isSubsetOf(outputs);
    assertThat(outputs).contains("DbInstanceIdentifier", "DbResourceId", "MediaBucket");
  }

  private List<String> found(String pattern) {
    return found(pattern, runbook);
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }
}
