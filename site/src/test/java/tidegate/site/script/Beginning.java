package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deploy that many tests begin with. A deploy starts hundreds of processes, so it is played once
 * and its world is copied: nothing in that world says where it lies.
 */
enum Beginning {
  /** Every option given, as {@link Script#deploy} does. */
  SHOP {
    @Override
    Script.Run play(Script script) {
      return script.deploy(Map.of(), "--yes");
    }
  },

  /** One question answered. */
  ONE_ANSWER {
    @Override
    Script.Run play(Script script) {
      return script.answered("www.example.com\ny\n", Map.of(), "deploy");
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // Set once, and then only copied from.
  private @Nullable Played played;

  record Played(Script script, Script.Run run) {}

  abstract Script.Run play(Script script);

  synchronized Played played() throws IOException {
    if (played == null) {
      var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "played-");
      var script = new Script(folder.toAbsolutePath());
      var run = play(script);
      assertThat(run.exit()).as(run.said()).isZero();
      played = new Played(script, run);
    }
    return played;
  }
}
