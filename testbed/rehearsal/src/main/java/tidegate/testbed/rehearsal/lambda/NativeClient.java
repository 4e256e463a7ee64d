package tidegate.testbed.rehearsal.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The native half of Lambda's runtime client. Left alone, each start of the client writes it to one
 * path under /tmp, over the file that another process may be running from: that process then dies
 * of SIGBUS. A client that is told a path writes nothing.
 */
final class NativeClient {
  private static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private NativeClient() {}

  /**
   * The JVM's flag that names it, unpacked into {@code folder} where it is not there yet; empty for
   * a machine that the client has no native code for.
   */
  static Optional<String> flag(Path folder) {
    var name = "libaws-lambda-jni.%s-%s.so".formatted(system(), processor());
    try (var packed = NativeClient.class.getClassLoader().getResourceAsStream("jni/" + name)) {
      if (packed == null) {
        return Optional.empty();
      }
      var file = folder.resolve(name).toAbsolutePath();
      if (!Files.exists(file)) {
        // Under another name first: a file that can be seen is whole.
        var begun = Files.createDirectories(folder).resolve(name + UUID.randomUUID());
        Files.copy(packed, begun);
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Optional.of("-D%s=%s".formatted(PROPERTY, file));
    } catch (IOException e) {
      throw new UncheckedIOException("the runtime client's native code cannot be unpacked", e);
    }
  }

  private static String system() {
    try (var libraries = Files.newDirectoryStream(Path.of("/lib"), "ld-musl-*")) {
      return libraries.iterator().hasNext() ? "linux_musl" : "linux";
    } catch (IOException _) {
      return "linux";
    }
  }

  private static String processor() {
    return System.getProperty("os.arch", "").equals("aarch64") ? "aarch_64" : "x86_64";
  }
}
