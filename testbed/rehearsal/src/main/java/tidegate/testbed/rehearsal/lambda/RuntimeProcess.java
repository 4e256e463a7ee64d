package tidegate.testbed.rehearsal.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The process of one sandbox. Should we die first, the runtime client ends it: its API is gone. */
final class RuntimeProcess implements AutoCloseable {
  private final Process process;
  private long peakMemory;

  private RuntimeProcess(Process process) {
    this.process = process;
  }

  static RuntimeProcess start(
      DeployedFunction function, AwsAccount account, RuntimeApi api, SandboxSettings settings) {
    var folder =
        settings.workFolder().resolve(function.name()).resolve(UUID.randomUUID().toString());
    try {
      var taskRoot =
          FunctionCode.lay(function.code(), Files.createDirectories(folder.resolve("task")));
      var builder =
          new ProcessBuilder(command(function, settings))
              .directory(taskRoot.toFile())
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(logFile(settings, function).toFile()));
      builder.environment().clear();
      builder
          .environment()
          .putAll(LambdaEnvironment.of(function, account, taskRoot, api.address()));
      var process = builder.start();
      process.getOutputStream().close();
      var _ =
          process
              .onExit()
              .thenAccept(ended ->
                  api.answers()
                      .add(
                          new SandboxAnswer(
                              SandboxAnswer.Kind.EXITED, "with status " + ended.exitValue())));
      return new RuntimeProcess(process);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + function.name(), e);
    }
  }

  private static List<String> command(DeployedFunction function, SandboxSettings settings) {
    return settings.program().isEmpty() ? JavaCommand.of(function, settings) : settings.program();
  }

  private static Path logFile(SandboxSettings settings, DeployedFunction function) {
    return settings.workFolder().resolve(function.name() + ".log");
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Peak resident set in bytes ({@code VmHWM}); 0 where /proc does not tell. */
  long peakMemory() {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (var lines = Files.lines(status)) {
      lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .forEach(bytes -> peakMemory = Math.max(peakMemory, bytes));
    } catch (IOException | UncheckedIOException _) {
      // Not Linux, or gone: the last figure stands.
      return peakMemory;
    }
    return peakMemory;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
