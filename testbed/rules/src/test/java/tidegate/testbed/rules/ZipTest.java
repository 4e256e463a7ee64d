package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ZipTest {

  static final List<String> FUNCTIONS = Rooms.FUNCTIONS;

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void holdsItsHandlerAtTheRootAndWhatItNeedsInLib(String function) throws IOException {
    List<String> entries = entries(function);
    assertThat(entries)
        .contains("tidegate/" + function + "/Handler.class")
        .anyMatch(entry -> entry.matches("lib/tidegate-core-[^/]+\\.jar"))
        .allMatch(entry ->
            entry.startsWith("tidegate/")
                || entry.startsWith("lib/")
                || entry.startsWith("META-INF/")
                || !entry.contains("/"));
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void carriesOneHttpClientAndNoFramework(String function) throws IOException {
    assertThat(entries(function))
        .noneMatch(entry ->
            entry.matches(
                "lib/.*(netty|apache-client|httpclient|httpcore|commons-logging|jackson-databind"
                    + "|joda-time|powertools|aws-lambda-java-events|aws-crt).*"));
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void carriesNothingOfTheTests(String function) throws IOException {
    assertThat(entries(function))
        .noneMatch(
            entry -> entry.matches("lib/.*(junit|mockito|assertj|archunit|tidegate-local).*"));
  }

  private static List<String> entries(String function) throws IOException {
    var zip = Rooms.zip(function);
    assertThat(Files.exists(zip)).as(zip + " is built by `mvn package`").isTrue();
    try (var file = new ZipFile(zip.toFile())) {
      return file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }
}
