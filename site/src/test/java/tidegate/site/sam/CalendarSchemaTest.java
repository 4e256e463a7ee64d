package tidegate.site.sam;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tidegate.testbed.cloudformation.Tree;

/** site/calendar.schema.json knows the members that the functions' reader knows. */
final class CalendarSchemaTest {
  private static final Pattern READ =
      Pattern.compile("\\.\\s*(?:text|number|list|objects|optional)\\(\\s*\"([a-z]+)\"");

  @Test
  void namesWhatTheReaderReads() throws IOException {
    var reader =
        Files.readString(
            Path.of("../functions/core/src/main/java/tidegate/core/calendar/CalendarReader.java"));
    var read = new TreeSet<String>();
    READ.matcher(reader).results().forEach(match -> read.add(match.group(1)));

    var schema = JsonParser.parseString(Files.readString(Path.of("calendar.schema.json")));

    var named = new TreeSet<>(members(schema));
    named.addAll(members(Tree.at(schema, "properties.peaks.items")));
    named.addAll(members(Tree.at(schema, "properties.extra.items")));
    assertThat(named).isEqualTo(read);
  }

  private static Set<String> members(JsonElement of) {
    return Tree.object(of, "properties").keySet();
  }
}
