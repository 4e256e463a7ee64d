package tidegate.testbed.rehearsal.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentRootsTest {
  @TempDir Path folder;

  @Test
  void sharesUploadsFromAnotherFileSystemAsEfsDoes() throws IOException {
    assumeTrue(Files.isWritable(Path.of("/dev/shm")), "no other file system at hand");
    try (var roots = roots()) {
      var one = roots.create("one", ImageRecipe.healthy()).resolve("wp-content/uploads");
      var two = roots.create("two", ImageRecipe.healthy()).resolve("wp-content/uploads");
      Files.createFile(one.resolve("sunset.jpg"));

      assertThat(two.resolve("sunset.jpg")).exists();
      assertThat(Files.getAttribute(one, "unix:dev"))
          .isNotEqualTo(Files.getAttribute(folder, "unix:dev"));
    }
  }

  @Test
  void leavesNothingOutsideItsFolder() throws IOException {
    var roots = roots();
    var uploads = roots.create("one", ImageRecipe.healthy()).resolve("wp-content/uploads");
    Files.createDirectories(uploads.resolve("2026/12"));
    var kept = uploads.toRealPath();

    roots.close();

    assertThat(kept).doesNotExist();
  }

  @Test
  void givesEveryTaskFilesOfItsOwnAndOneLibrary() throws IOException {
    try (var roots = roots()) {
      var one = roots.create("one", ImageRecipe.healthy());
      var two = roots.create("two", ImageRecipe.healthy());

      assertThat(one.resolve("index.php").toRealPath())
          .isNotEqualTo(two.resolve("index.php").toRealPath());
      assertThat(one.resolve("wp-includes/version.php").toRealPath())
          .isEqualTo(two.resolve("wp-includes/version.php").toRealPath());
    }
  }

  private DocumentRoots roots() throws IOException {
    var wordpress = folder.resolve("wordpress");
    Files.createDirectories(wordpress.resolve("wp-content/themes"));
    Files.createDirectories(wordpress.resolve("wp-includes"));
    Files.createFile(wordpress.resolve("wp-includes/version.php"));
    Files.createFile(wordpress.resolve("index.php"));
    return new DocumentRoots(wordpress, folder.resolve("site"));
  }
}
