package tidegate.testbed.rehearsal.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeClientTest {
  @TempDir Path folder;

  @Test
  void leavesTheFileThatAnotherProcessRunsFrom() throws IOException {
    Optional<String> flag = NativeClient.flag(folder);
    Object written = Files.getAttribute(only(), "lastModifiedTime");

    assertThat(NativeClient.flag(folder)).isEqualTo(flag);
    assertThat(Files.getAttribute(only(), "lastModifiedTime")).isEqualTo(written);
    assertThat(flag.orElseThrow()).endsWith("=" + only());
  }

  private Path only() throws IOException {
    try (var files = Files.list(folder)) {
      return files.reduce((_, _) -> Path.of("more than one")).orElseThrow();
    }
  }
}
