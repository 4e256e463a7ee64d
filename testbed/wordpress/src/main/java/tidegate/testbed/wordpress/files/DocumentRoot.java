package tidegate.testbed.wordpress.files;

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
import java.util.Set;
import tidegate.testbed.wordpress.TestbedException;

/**
 * The files of one task or release. Every change is remembered and can be taken back.
 *
 * <p>Not thread-safe. Files are hard links to one copy of WordPress, so a change never writes into
 * a file that is there, it puts another in its place.
 */
public final class DocumentRoot {
  private static final long FIRST_STAMP = 1_700_000_000L;

  private final Path root;
  private final Path spare;
  private final Deque<Change> changes = new ArrayDeque<>();
  private long stamps;

  private record Change(Path path, Path was) {}

  private DocumentRoot(Path root, Path spare) {
    this.root = root;
    this.spare = spare;
  }

  /** A copy of {@code original} at {@code root}; both must be on one file system. */
  static DocumentRoot copy(Path original, Path root, Path spare, Set<String> shared)
      throws IOException {
    Files.walkFileTree(original, new Linking(original, root, shared));
    Files.createDirectories(spare);
    return new DocumentRoot(root, spare);
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
      // PHP's cache tells files by their whole second only, and changes follow each other fast.
      Files.setLastModifiedTime(
          root.resolve(path), FileTime.fromMillis((FIRST_STAMP + 2 * stamps++) * 1000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a copy of a folder in place of what is there. */
  public void fill(String path, Path folder) {
    setAside(path);
    try {
      FileTree.copy(folder, root.resolve(path), _ -> true);
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
   * @throws TestbedException where there is none: nothing would be changed
   */
  public void replace(String path, String old, String text) {
    String was = read(path);
    if (!was.contains(old)) {
      throw new TestbedException(path + " does not contain " + old);
    }
    write(path, was.replace(old, text));
  }

  /** Takes a file, a folder or a link away. */
  public void delete(String path) {
    if (!Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      throw new TestbedException(path + " is not there");
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
        FileTree.delete(change.path());
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

  private static final class Linking extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;
    private final Set<String> shared;

    Linking(Path from, Path to, Set<String> shared) {
      this.from = from;
      this.to = to;
      this.shared = shared;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      String relative = from.relativize(folder).toString();
      if (shared.contains(relative)) {
        Files.createSymbolicLink(to.resolve(relative), folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(to.resolve(relative));
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
