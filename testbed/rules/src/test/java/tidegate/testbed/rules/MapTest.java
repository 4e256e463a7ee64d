package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/architecture.md, which a stranger reads first, against the tree that there is. */
class MapTest {
  private static final Path DOCUMENT = Rooms.top().resolve("docs/architecture.md");

  @Test
  void theMapShowsEveryModuleAndRoomAsItsPackageInfoSaysIt() throws IOException {
    String document = Files.readString(DOCUMENT);
    String written = PackageMap.written(document);
    if (Boolean.getBoolean("map.write")) {
      Files.writeString(DOCUMENT, PackageMap.replaced(document, PackageMap.drawn(Rooms.top())));
      return;
    }
    assertThat(written)
        .as("docs/architecture.md is behind the code: make map")
        .isEqualTo(PackageMap.drawn(Rooms.top()));
  }

  @Test
  void theMapNamesEveryFolderAtTheTop() throws IOException {
    String document = Files.readString(DOCUMENT);
    try (Stream<Path> top = Files.list(Rooms.top())) {
      assertThat(top.filter(Files::isDirectory))
          .map(folder -> folder.getFileName().toString())
          .filteredOn(name -> !Set.of(".git", ".idea", ".aws-sam", "target").contains(name))
          .allSatisfy(name -> assertThat(document).contains(name + "/"));
    }
  }

  @Test
  void theClassesOnTheFourWaysExist() throws IOException {
    String document = Files.readString(DOCUMENT);
    String ways = document.substring(document.indexOf("## Four ways"));
    ways = ways.substring(0, ways.indexOf("\n## ", 1));

    Set<String> named =
        Pattern.compile("`([A-Z][A-Za-z]+)`")
            .matcher(ways)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).hasSizeGreaterThan(20);
    assertThat(types()).containsAll(named);
  }

  @Test
  void everyTermOfTheGlossaryIsUsedByTheCode() throws IOException {
    String document = Files.readString(DOCUMENT);
    String glossary = document.substring(document.indexOf("## Words"));
    glossary = glossary.substring(0, glossary.indexOf("\n## ", 1));

    assertThat(
            Pattern.compile("(?m)^\\| [^|]+ \\| `([A-Z][A-Za-z]+)` \\|")
                .matcher(glossary)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList())
        .hasSizeGreaterThan(8)
        .isSubsetOf(types());
  }

  private static Set<String> types() {
    try (Stream<Path> files = Files.walk(Rooms.top().resolve("functions"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
