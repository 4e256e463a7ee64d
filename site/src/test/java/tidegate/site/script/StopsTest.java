package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each change fails once: refused before it is done, or done and its answer lost. */
@Tag("slow")
final class StopsTest {
  private static final int MOST = 40;
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"refused", "lost"})
  void deployReachesTheSameEndWhereverItStopped(String how) throws IOException {
    var whole = script("whole");
    var stopped = script("stopped");
    whole.begin(Beginning.SHOP);

    var stops = stops(() -> stopped.deploy(Map.of("STUMBLE", how), "--yes").exit());

    // Bucket, templates, a password, two salts, the users' task, sam twice, four stacks.
    assertThat(stops).isEqualTo(12);
    assertThat(stopped.world()).isEqualTo(whole.world());
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "lost"})
  void destroyReachesTheSameEndWhereverItStopped(String how) throws IOException {
    var script = script("destroyed");
    script.begin(Beginning.SHOP);

    var stops =
        stops(() -> script.destroy(Map.of("STUMBLE", how), "--yes", "--data", "--data").exit());

    // Two protections, five stacks, a snapshot, files, images, a password, two salts.
    assertThat(stops).isEqualTo(13);
    assertThat(script.world().keySet())
        .containsExactly(
            "bucket-shop-templates-111122223333-ap-northeast-2",
            "overrides-shop",
            "parameters-shop",
            "parameters-shop-edge",
            "parameters-shop-edge-global",
            "parameters-shop-origin",
            "parameters-shop-site");
  }

  private Script script(String name) throws IOException {
    return new Script(Files.createDirectories(folder.resolve(name)));
  }

  private static int stops(IntSupplier run) {
    var stops = 0;
    while (stops < MOST && run.getAsInt() != 0) {
      stops++;
    }
    return stops;
  }
}
