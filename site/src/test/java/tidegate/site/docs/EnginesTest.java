package tidegate.site.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** A new site starts on a database engine that AWS still keeps. */
class EnginesTest {
  private static final Path REPOSITORY = Path.of("..");

  /** It fails on the day on which somebody must choose a newer engine: that is what it is for. */
  @Test
  void doesNotPinAnEngineThatEndsWithinAYear() throws IOException {
    String version =
        Tree.at(
                SiteStacks.read(REPOSITORY).template(SiteStacks.ROOT),
                "Parameters.DbEngineVersion.Default")
            .getAsString();
    String major = version.substring(0, version.lastIndexOf('.'));
    assertThat(ends()).as("site/engines.json tells when %s ends", major).containsKey(major);
    assertThat(ends().get(major)).isAfter(LocalDate.now(ZoneOffset.UTC).plusYears(1));
  }

  private static Map<String, LocalDate> ends() throws IOException {
    JsonObject list =
        JsonParser.parseString(Files.readString(Path.of("engines.json"))).getAsJsonObject();
    return list.getAsJsonObject("endOfStandardSupport").entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> LocalDate.parse(entry.getValue().getAsString())));
  }
}
