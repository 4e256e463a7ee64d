package tidegate.testbed.rehearsal.plain;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** A function's code: classes at the root of its zip, then {@code lib/*.jar} by name. */
final class TaskCode {

  private TaskCode() {}

  /**
   * Makes the handler.
   *
   * @param name {@code package.Class::method}
   */
  @SuppressWarnings("resource") // The loader lives as long as the function.
  static RequestStreamHandler handler(Path root, String name) throws ReflectiveOperationException {
    var loader = new URLClassLoader(places(root), TaskCode.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    var type = loader.loadClass(name.split("::", 2)[0]);
    return (RequestStreamHandler) type.getDeclaredConstructor().newInstance();
  }

  private static URL[] places(Path root) {
    var places = new ArrayList<URL>();
    places.add(url(root));
    var lib = root.resolve("lib");
    if (Files.isDirectory(lib)) {
      try (var jars = Files.list(lib)) {
        jars.sorted().forEach(jar -> places.add(url(jar)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return places.toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
