package tidegate.testbed.wordpress.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * WordPress's files in a folder of our own, configured from the environment as the Docker official
 * image is, and the document roots made of them. Uploads are on another file system where this
 * machine has one at hand, as a shared volume is: the health report takes nothing else for shared.
 */
public final class WordPressFiles implements AutoCloseable {
  /** What all tasks of a site share when wp-content is a volume: no task may change these. */
  public static final Set<String> SHARED =
      Set.of("wp-includes", "wp-content/plugins", "wp-content/themes");

  private static final Path OTHER_FILE_SYSTEM = Path.of("/dev/shm");
  private static final String UPLOADS = "wp-content/uploads";

  private final Path folder;
  private final Path uploads;

  private WordPressFiles(Path folder, Path uploads) {
    this.folder = folder;
    this.uploads = uploads;
  }

  /**
   * Lays the files out.
   *
   * @param wordpress WordPress as unpacked; only read
   * @param folder of this run
   */
  public static WordPressFiles layOut(Path wordpress, Path folder) {
    try {
      Path original = folder.resolve("original");
      Files.createDirectories(folder.resolve("compiled"));
      FileTree.copy(wordpress, original, path -> !isOthers(path));
      for (String name : SHARED) {
        Files.createDirectories(original.resolve(name));
      }
      ClasspathFile.copy(WordPressFiles.class, "wp-config.php", original);
      ClasspathFile.copy(WordPressFiles.class, "router.php", folder);
      Path uploads =
          Files.createTempDirectory(
              Files.isWritable(OTHER_FILE_SYSTEM) ? OTHER_FILE_SYSTEM : folder,
              "tidegate-uploads-");
      Files.createSymbolicLink(original.resolve(UPLOADS), uploads);
      return new WordPressFiles(folder, uploads);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lay WordPress out in " + folder, e);
    }
  }

  /** What a site brings itself, and every language but Korean. */
  private static boolean isOthers(String path) {
    return path.equals("wp-config.php")
        || path.startsWith("wp-content/database")
        || path.startsWith(UPLOADS)
        || (path.startsWith("wp-content/languages/") && !path.contains("ko_KR"));
  }

  /**
   * Makes a document root.
   *
   * @param shared folders that are links to the original's; compiled once, they serve every root
   */
  public DocumentRoot documentRoot(String name, Set<String> shared) {
    try {
      return DocumentRoot.copy(original(), folder.resolve(name), folder.resolve("spare"), shared);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a document root " + name, e);
    }
  }

  /** The untouched core, as the image brings it; what is added here is in every later root. */
  public Path original() {
    return folder.resolve("original");
  }

  /** Where PHP keeps what it compiled, for every task and script. */
  public Path compiled() {
    return folder.resolve("compiled");
  }

  /** The script that answers as Apache and WordPress's rewrite rules do. */
  public Path router() {
    return folder.resolve("router.php");
  }

  /** The folder that every root shares. */
  public Path uploads() {
    return uploads;
  }

  @Override
  public void close() {
    FileTree.delete(uploads);
  }
}
