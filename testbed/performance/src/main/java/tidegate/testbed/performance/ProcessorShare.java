package tidegate.testbed.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives a process Lambda's share of a processor once its init is over: memory / 1,769 MB of one, in
 * periods of 20 ms (docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html). In init Lambda
 * gives more, and here a process has all. By a control group, which takes root.
 *
 * @param group its folder
 */
record ProcessorShare(Path group) implements AutoCloseable {
  private static final int MEGABYTES_A_PROCESSOR = 1769;
  private static final long PERIOD_MICROS = 20_000;
  private static final Path ONE = Path.of("/sys/fs/cgroup");
  private static final Path OF_PROCESSORS = ONE.resolve("cpu");

  /** A group with the share of a function of so many megabytes; empty where the system refuses. */
  static Optional<ProcessorShare> of(int megabytes) {
    var quota = PERIOD_MICROS * megabytes / MEGABYTES_A_PROCESSOR;
    var name = "tidegate-" + ProcessHandle.current().pid() + "-" + megabytes;
    try {
      if (Files.isWritable(OF_PROCESSORS)) {
        var group = folder(OF_PROCESSORS.resolve(name));
        write(group.resolve("cpu.cfs_period_us"), Long.toString(PERIOD_MICROS));
        write(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
        return Optional.of(new ProcessorShare(group));
      }
      var group = folder(ONE.resolve(name));
      write(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
      return Optional.of(new ProcessorShare(group));
    } catch (IOException _) {
      // Not Linux, not root, or a container that may not.
      return Optional.empty();
    }
  }

  private static Path folder(Path path) throws IOException {
    return Files.isDirectory(path) ? path : Files.createDirectory(path);
  }

  /** From now on the process has this share, until it ends. */
  void limit(long pid) {
    try {
      write(group.resolve("cgroup.procs"), Long.toString(pid));
    } catch (IOException e) {
      throw new UncheckedIOException("process " + pid + " takes no share", e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("no " + file);
    }
    Files.writeString(file, text);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(group);
    } catch (IOException _) {
      // A process that has just been killed may still be in it; an empty group costs nothing.
      return;
    }
  }
}
