package tidegate.testbed.rehearsal.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The two files by which site/deploy gives stacks their parameters. */
final class ParameterFiles {
  private final Path site;

  ParameterFiles(Path repository) {
    site = repository.resolve("site");
  }

  /** A profile's values by parameter. */
  Map<String, String> profile(String name) {
    return read(site.resolve("profiles/" + name + ".parameters"), "=");
  }

  /** Who knows each of the automation's parameters: {@code site} or {@code profile}. */
  Map<String, String> automation() {
    return read(site.resolve("scripts/automation.parameters"), " ");
  }

  private static Map<String, String> read(Path file, String between) {
    try {
      var values = new LinkedHashMap<String, String>();
      for (var line : Files.readAllLines(file)) {
        var cut = line.indexOf(between);
        if (!line.startsWith("#") && cut > 0) {
          values.put(line.substring(0, cut), line.substring(cut + 1).strip());
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
