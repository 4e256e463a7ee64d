package tidegate.testbed.faults.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import tidegate.testbed.faults.ZooException;

/** Lays out the files that the zoo brings along. */
final class Resources {
  private static final String ROOT = "/tidegate/testbed/faults/";

  private Resources() {}

  /** Copies a folder of the zoo's resources over what is at {@code to}. */
  static void layOut(String folder, Path to) throws IOException {
    var url = Resources.class.getResource(ROOT + folder);
    if (url == null) {
      throw new ZooException("no resource " + folder);
    }
    try {
      URI place = url.toURI();
      if (place.getScheme().equals("jar")) {
        try (var jar = FileSystems.newFileSystem(place, Map.of())) {
          copy(jar.getPath(ROOT + folder), to);
        }
      } else {
        copy(Path.of(place), to);
      }
    } catch (URISyntaxException e) {
      throw new ZooException("no resource " + folder, e);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
