package tidegate.testbed.wordpress.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child process with everything it forks, ended together with us.
 *
 * <p>The child is the leader of its own process group under a small shell, whose standard input we
 * hold: the group is killed when {@link #close} lets go of it, and also when this JVM dies in
 * whatever way. PHP's workers need that, they outlive their parent and keep the port.
 */
public final class ChildProcess implements AutoCloseable {
  private static final String SHELL =
      """
      set -m
      exec 3<&0
      "$@" </dev/null 3<&- &
      group=$!
      { cat <&3 >/dev/null; kill -TERM -- -$group; sleep 0.2; kill -KILL -- -$group; } 2>/dev/null &
      holder=$!
      wait $group
      code=$?
      kill -KILL -- -$group -$holder 2>/dev/null
      exit $code
      """;

  private final Process shell;

  private ChildProcess(Process shell) {
    this.shell = shell;
  }

  /**
   * Starts a command.
   *
   * @param environment the child's whole environment
   * @param log takes both output streams, appended
   */
  public static ChildProcess start(
      List<String> command, Map<String, String> environment, Path workFolder, Path log) {
    var line = new ArrayList<>(List.of("bash", "-c", SHELL, "process"));
    line.addAll(command);
    var builder =
        new ProcessBuilder(line)
            .directory(workFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return new ChildProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command.getFirst(), e);
    }
  }

  /** Whether the child runs. */
  public boolean alive() {
    return shell.isAlive();
  }

  /** Waits for the child's own end and returns its exit code, or kills it after {@code seconds}. */
  public int await(long seconds) {
    try {
      if (shell.waitFor(seconds, TimeUnit.SECONDS)) {
        return shell.exitValue();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    close();
    return -1;
  }

  /** Ends the whole group: asked first, killed 0.2 s later; returns when it is gone. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(3, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (IOException _) {
      shell.destroyForcibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      shell.destroyForcibly();
    }
  }
}
