package tidegate.testbed.rehearsal.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;

/** Whole folders copied and deleted. */
public final class FileTree {
  private FileTree() {}

  /** How one file comes into the copy. */
  private interface Transfer {
    void file(Path source, Path target) throws IOException;
  }

  /** A copy of its own; links are followed, and left out where they lead nowhere. */
  static void copy(Path source, Path target) {
    walk(
        source,
        target,
        (from, to) -> {
          if (Files.isRegularFile(from)) {
            Files.copy(from, to);
          }
        });
  }

  /** The same files under further names: quick, and PHP sees no link to follow. */
  static void hardLink(Path source, Path target) {
    walk(source, target, (from, to) -> Files.createLink(to, from));
  }

  /** Deletes a folder with all that is in it, links but not where they lead; or does nothing. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }

  private static void walk(Path source, Path target, Transfer transfer) {
    try {
      Files.walkFileTree(
          source,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              Files.createDirectories(target.resolve(source.relativize(folder).toString()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              transfer.file(file, target.resolve(source.relativize(file).toString()));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + source, e);
    }
  }
}
