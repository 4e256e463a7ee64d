package tidegate.testbed.wordpress.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tidegate.testbed.wordpress.TestbedException;

/** Files beside a class, in its jar or its folder. */
public final class ClasspathFile {
  private ClasspathFile() {}

  /** Copies a file or a whole folder into {@code folder}, over what is there; returns the copy. */
  public static Path copy(Class<?> beside, String name, Path folder) {
    var url = beside.getResource(name);
    if (url == null) {
      throw new TestbedException("no file " + name + " beside " + beside.getName());
    }
    Path copy = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      if (url.getProtocol().equals("jar")) {
        var uri = url.toURI();
        try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
          String entry = uri.toString().substring(uri.toString().indexOf('!') + 1);
          FileTree.copy(jar.getPath(entry), copy, _ -> true);
        }
      } else {
        FileTree.copy(Path.of(url.toURI()), copy, _ -> true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + name, e);
    } catch (URISyntaxException e) {
      throw new TestbedException("cannot find " + url, e);
    }
    return copy;
  }
}
