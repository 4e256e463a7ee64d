package tidegate.testbed.wordpress.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;

/** Whole folders copied and deleted. */
public final class FileTree {
  private FileTree() {}

  /**
   * Copies a file or folder over what is there; links are followed, and left out where they lead
   * nowhere.
   *
   * @param wanted says of each relative path whether it belongs to the copy
   */
  public static void copy(Path source, Path target, Predicate<String> wanted) throws IOException {
    try (var files = Files.walk(source, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String relative = source.relativize(file).toString();
        Path copy = relative.isEmpty() ? target : target.resolve(relative);
        if (!wanted.test(relative)) {
          continue;
        }
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (Files.isRegularFile(file)) {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Deletes a folder with all that is in it, links but not where they lead; or does nothing. */
  public static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
