package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A Mac has bash 3.2 and BSD's tools; people deploy from Macs. */
class ShellTest {
  /** What those lack, or do otherwise, by the words that begin it. */
  private static final Map<Pattern, String> LACKING =
      Map.ofEntries(
          lacks("\\$\\{!?\\w+(\\[[^]]*])?(\\^|,)", "${name^^} is of bash 4"),
          lacks("\\$\\{\\w+@", "${name@Q} is of bash 4.4"),
          lacks("\\b(declare|local|typeset) -[a-z]*[An]", "maps and references are of bash 4"),
          lacks("\\b(mapfile|readarray|coproc)\\b", "is of bash 4"),
          lacks("\\|&|&>>|;;&|;&", "is of bash 4"),
          lacks("(^|[\\s;&|(])command [^-]", "ends the script when what it calls fails"),
          lacks("\\breadlink -f|\\brealpath\\b", "is not on every Mac"),
          lacks("\\bsed (-\\w+ )*-i", "BSD's sed wants a suffix"),
          lacks("\\bdate (-u )?(-d|--date)", "is GNU's"),
          lacks("\\bstat -c|\\bgrep -\\w*P|\\bsort -\\w*V|\\bxargs -r", "is GNU's"),
          lacks("\\s-(printf|quit)\\b", "is GNU find's"),
          lacks("\\bhead -(n |c )?-\\d", "is GNU's"));

  /** These two never leave a Debian. */
  private static final List<String> ON_DEBIAN = List.of(".ci/run", "site/image/entrypoint.sh");

  private static Map.Entry<Pattern, String> lacks(String pattern, String why) {
    return Map.entry(Pattern.compile(pattern), why);
  }

  @Test
  void everyScriptKeepsToWhatAMacHas() throws IOException {
    var scripts = scripts();

    assertThat(scripts).contains(Path.of("site/deploy"), Path.of("site/scripts/talk.sh"));
    assertThat(scripts.stream().flatMap(ShellTest::breaches)).isEmpty();
  }

  /** Under {@code set -u} bash 3.2 takes an empty array for a variable that nobody set. */
  @Test
  void noScriptExpandsAnArrayThatMayBeEmptyUnguarded() throws IOException {
    var bare = Pattern.compile("(?<!\\[@]\\+)\"\\$\\{(\\w+)\\[@]}\"");

    assertThat(
            scripts().stream()
                .flatMap(script -> {
                  var text = text(script);
                  return bare.matcher(text)
                      .results()
                      .filter(found -> text.contains(found.group(1) + "=()"))
                      .map(found -> script + ": " + found.group());
                }))
        .isEmpty();
  }

  private static Stream<String> breaches(Path script) {
    return text(script)
        .lines()
        .filter(line -> !line.strip().startsWith("#"))
        .flatMap(line ->
            LACKING.entrySet().stream()
                .filter(lacking -> lacking.getKey().matcher(line).find())
                .map(lacking -> script + ": " + line.strip() + " (" + lacking.getValue() + ")"));
  }

  private static List<Path> scripts() throws IOException {
    try (var files = Files.walk(Rooms.top())) {
      return files
          .filter(Files::isRegularFile)
          .map(Rooms.top()::relativize)
          .filter(file -> !file.toString().matches("(.*/)?(target|node_modules|[.]git)/.*"))
          .filter(file -> !ON_DEBIAN.contains(file.toString()))
          .filter(ShellTest::isScript)
          .toList();
    }
  }

  private static boolean isScript(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".sh")
        || (!name.contains(".") && text(file).matches("#![^\n]*bash\n(?s:.*)"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(Rooms.top().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
