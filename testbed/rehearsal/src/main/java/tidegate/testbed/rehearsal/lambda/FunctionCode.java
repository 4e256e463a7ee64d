package tidegate.testbed.rehearsal.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tidegate.testbed.wordpress.TestbedException;

/** Lays a deployment package out as Lambda does under /var/task. */
public final class FunctionCode {
  private FunctionCode() {}

  /**
   * Where the code lies unpacked.
   *
   * @param code a zip, which is unpacked into {@code folder}, or a folder, which stays as it is
   */
  public static Path lay(Path code, Path folder) {
    if (Files.isDirectory(code)) {
      return code;
    }
    unzip(code, folder);
    return folder;
  }

  private static void unzip(Path zip, Path folder) {
    if (!Files.isRegularFile(zip)) {
      throw new TestbedException("no deployment package at " + zip + ": build first (mvn package)");
    }
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new TestbedException(zip + " leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(in, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + zip, e);
    }
  }
}
