package tidegate.testbed.faults.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import tidegate.testbed.faults.ZooException;

/**
 * The files of one release. Every change is remembered and can be taken back.
 *
 * <p>Not thread-safe. Files are links to one copy of WordPress, so a change never writes into a
 * file that is there, it puts another in its place.
 */
public final class Docroot {
  private static final long FIRST_STAMP = 1_700_000_000L;

  private final Path root;
  private final Path spare;
  private final Deque<Change> changes = new ArrayDeque<>();
  private long stamps;

  private record Change(Path path, Path was) {}

  private Docroot(Path root, Path spare) {
    this.root = root;
    this.spare = spare;
  }

  /** A copy of {@code original} at {@code root}; both must be on one file system. */
  static Docroot copy(Path original, Path root, Path spare) throws IOException {
    Files.walkFileTree(original, new Linking(original, root));
    Files.createDirectories(spare);
    return new Docroot(root, spare);
  }

  public Path path() {
    return root;
  }

  /** Puts a file in place, with the folders it needs. */
  public void write(String path, String text) {
    setAside(path);
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
      // PHP's cache tells files by their whole second only, and specimens follow each other fast.
      Files.setLastModifiedTime(
          root.resolve(path), FileTime.fromMillis((FIRST_STAMP + 2 * stamps++) * 1000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a copy of a folder in place of what is there. */
  void fill(String path, Path folder) {
    setAside(path);
    try {
      Resources.copy(folder, root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void append(String path, String text) {
    write(path, read(path) + text);
  }

  /**
   * Replaces every occurrence.
   *
   * @throws ZooException where there is none: the specimen would be a healthy site
   */
  public void replace(String path, String old, String text) {
    String was = read(path);
    if (!was.contains(old)) {
      throw new ZooException(path + " does not contain " + old);
    }
    write(path, was.replace(old, text));
  }

  /** Takes a file or folder away. */
  public void delete(String path) {
    if (!Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      throw new ZooException(path + " is not there");
    }
    setAside(path);
  }

  public String read(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes back all changes, last first. */
  public void restore() {
    try {
      while (!changes.isEmpty()) {
        var change = changes.pop();
        deleteAll(change.path());
        if (Files.exists(change.was(), LinkOption.NOFOLLOW_LINKS)) {
          Files.move(change.was(), change.path());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void setAside(String relative) {
    Path path = root.resolve(relative);
    Path was = spare.resolve(root.getFileName() + "-" + changes.size());
    try {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(path, was);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    changes.push(new Change(path, was));
  }

  static void deleteAll(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (var children = Files.list(path)) {
        for (Path child : children.toList()) {
          deleteAll(child);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  private static final class Linking extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Linking(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectories(to.resolve(from.relativize(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path copy = to.resolve(from.relativize(file));
      if (attributes.isSymbolicLink()) {
        Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
      } else {
        Files.createLink(copy, file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
