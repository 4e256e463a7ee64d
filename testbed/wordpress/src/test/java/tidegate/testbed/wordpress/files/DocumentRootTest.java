package tidegate.testbed.wordpress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentRootTest {
  private static final String VERSION = "wp-includes/version.php";

  @TempDir Path folder;

  @Test
  void sharesUploadsFromAnotherFileSystemAsEfsDoes() throws IOException {
    assumeTrue(Files.isWritable(Path.of("/dev/shm")), "no other file system at hand");
    try (var files = files()) {
      var one = task(files, "one").resolve("wp-content/uploads");
      var two = task(files, "two").resolve("wp-content/uploads");
      Files.createFile(one.resolve("sunset.jpg"));

      assertThat(two.resolve("sunset.jpg")).exists();
      assertThat(Files.getAttribute(one, "unix:dev"))
          .isNotEqualTo(Files.getAttribute(folder, "unix:dev"));
    }
  }

  @Test
  void leavesNothingOutsideItsFolder() throws IOException {
    var files = files();
    var uploads = task(files, "one").resolve("wp-content/uploads");
    Files.createDirectories(uploads.resolve("2026/12"));
    var kept = uploads.toRealPath();

    files.close();

    assertThat(kept).doesNotExist();
  }

  @Test
  void givesEveryTaskFilesOfItsOwnAndOneLibrary() throws IOException {
    try (var files = files()) {
      var one = task(files, "one");
      var two = task(files, "two");

      assertThat(one.resolve("index.php").toRealPath())
          .isNotEqualTo(two.resolve("index.php").toRealPath());
      assertThat(one.resolve(VERSION).toRealPath()).isEqualTo(two.resolve(VERSION).toRealPath());
    }
  }

  @Test
  void changesOneReleaseAndTakesTheChangeBack() throws IOException {
    try (var files = files()) {
      var blue = files.documentRoot("blue", Set.of());
      var green = files.documentRoot("green", Set.of());
      green.write(VERSION, "7.0");
      green.delete("index.php");
      green.write("wp-content/mu-plugins/new.php", "<?php");

      assertThat(blue.read(VERSION)).isEqualTo("6.1");
      assertThat(blue.path().resolve("index.php")).exists();

      green.restore();

      assertThat(green.read(VERSION)).isEqualTo("6.1");
      assertThat(green.path().resolve("index.php")).exists();
      assertThat(green.path().resolve("wp-content/mu-plugins/new.php")).doesNotExist();
    }
  }

  @Test
  void takesASharedFolderAwayFromOneTaskOnly() throws IOException {
    try (var files = files()) {
      var one = files.documentRoot("one", WordPressFiles.SHARED);
      one.delete("wp-content/themes");

      assertThat(task(files, "two").resolve("wp-content/themes/classic/style.css")).exists();
    }
  }

  private static Path task(WordPressFiles files, String name) {
    return files.documentRoot(name, WordPressFiles.SHARED).path();
  }

  private WordPressFiles files() throws IOException {
    var wordpress = folder.resolve("wordpress");
    Files.createDirectories(wordpress.resolve("wp-content/themes/classic"));
    Files.createFile(wordpress.resolve("wp-content/themes/classic/style.css"));
    Files.createDirectories(wordpress.resolve("wp-includes"));
    Files.writeString(wordpress.resolve(VERSION), "6.1");
    Files.createFile(wordpress.resolve("index.php"));
    return WordPressFiles.layOut(wordpress, folder.resolve("site"));
  }
}
