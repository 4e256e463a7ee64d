package tidegate.testbed.rehearsal.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tidegate.testbed.rehearsal.RehearsalException;

/**
 * WordPress's files for every task: a document root each, and one wp-content that all share, as EFS
 * gives it. Uploads are on another file system where this machine has one at hand, since the health
 * report takes nothing else for shared.
 */
final class DocumentRoots implements AutoCloseable {
  private static final Path OTHER_FILE_SYSTEM = Path.of("/dev/shm");
  private static final String UPLOADS = "uploads";
  private static final List<String> SHARED = List.of("plugins", "themes", UPLOADS);

  /** No file in it asks where it lies, so one copy, compiled once, serves all tasks. */
  private static final String LIBRARY = "wp-includes";

  private final Path core;
  private final Path library;
  private final Path content;
  private final Path compiled;
  private final Path folder;
  private final Path uploads;

  /**
   * Lays the shared files out.
   *
   * @param wordpress WordPress's files as found; never changed
   * @param folder of this rehearsal
   */
  DocumentRoots(Path wordpress, Path folder) {
    this.folder = folder;
    core = folder.resolve("core");
    library = folder.resolve(LIBRARY);
    content = folder.resolve("wp-content");
    compiled = folder.resolve("compiled");
    FileTree.copy(wordpress, core);
    try {
      Files.createDirectories(compiled);
      Files.move(core.resolve(LIBRARY), library);
      Files.move(core.resolve("wp-content"), content);
      for (var name : SHARED) {
        Files.createDirectories(content.resolve(name));
      }
      uploads = uploads(content.resolve(UPLOADS));
      Files.deleteIfExists(core.resolve("wp-config.php"));
      resource("wp-config.php", core.resolve("wp-config.php"));
      resource("router.php", folder.resolve("router.php"));
      resource("seed.php", folder.resolve("seed.php"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lay WordPress out in " + folder, e);
    }
  }

  private static Path uploads(Path ordinary) throws IOException {
    return Files.isWritable(OTHER_FILE_SYSTEM)
        ? Files.createTempDirectory(OTHER_FILE_SYSTEM, "tidegate-uploads-")
        : ordinary;
  }

  /** A document root of its own for one task, with what its image lacks left out. */
  Path create(String task, ImageRecipe recipe) {
    var root = folder.resolve(task);
    FileTree.hardLink(core, root);
    var own = root.resolve("wp-content");
    try {
      Files.createSymbolicLink(root.resolve(LIBRARY), library);
      Files.createDirectories(own);
      for (var name : SHARED) {
        if (recipe.themeMissing() && name.equals("themes")) {
          Files.createDirectories(own.resolve(name));
        } else {
          var shared = name.equals(UPLOADS) ? uploads : content.resolve(name);
          Files.createSymbolicLink(own.resolve(name), shared);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a document root in " + root, e);
    }
    return root;
  }

  /** Where PHP keeps what it compiled, for every task. */
  Path compiled() {
    return compiled;
  }

  Path router() {
    return folder.resolve("router.php");
  }

  Path seed() {
    return folder.resolve("seed.php");
  }

  @Override
  public void close() {
    FileTree.delete(uploads);
  }

  private static void resource(String name, Path target) throws IOException {
    try (InputStream in = DocumentRoots.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new RehearsalException("the rehearsal's jar lacks " + name);
      }
      Files.copy(in, target);
    }
  }
}
