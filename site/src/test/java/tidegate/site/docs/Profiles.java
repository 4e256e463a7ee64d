package tidegate.site.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import tidegate.testbed.cloudformation.SiteStacks;

/** The site as each profile deploys it. */
final class Profiles {
  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private Profiles() {}

  static SiteStacks deployed(String profile) {
    return SiteStacks.read(REPOSITORY).deployedWith(parameters(profile));
  }

  private static Map<String, String> parameters(String profile) {
    return text("site/profiles/" + profile + ".parameters")
        .lines()
        .filter(line -> line.matches("\\w+=.*"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  static String text(String file) {
    try {
      return Files.readString(REPOSITORY.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
