package tidegate.testbed.rehearsal.lambda;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tidegate.testbed.rehearsal.lambda.SandboxSettings.RuntimeClient;
import tidegate.testbed.wordpress.TestbedException;

/** The command line that starts the java25 runtime as Lambda starts it. */
final class JavaCommand {
  private static final List<String> RUNTIME_JARS =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "aws-lambda-java-core",
          "utils-lite");
  private static final double HEAP_SHARE = 0.85;

  /** What a JVM begins with, of the memory that it sees: at least 8 MB, or a 64th. */
  private static final int LEAST_HEAP = 8;

  private static final int FIRST_HEAP_SHARE = 64;

  private JavaCommand() {}

  /**
   * The command for one function.
   *
   * @param settings flags beyond Lambda's own, and what runs the code
   */
  static List<String> of(DeployedFunction function, SandboxSettings settings) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + (int) (function.memory() * HEAP_SHARE) + "m");
    // Here it would see this machine's memory, and never clean up.
    command.add("-Xms" + Math.max(LEAST_HEAP, function.memory() / FIRST_HEAP_SHARE) + "m");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xshare:auto");
    command.add("--enable-native-access=ALL-UNNAMED");
    if (settings.runtime() == RuntimeClient.LAMBDAS_OWN) {
      NativeClient.flag(settings.workFolder()).ifPresent(command::add);
    }
    command.addAll(settings.jvmFlags());
    command.addAll(List.of("-cp", classPath(settings.runtime())));
    command.add(settings.runtime().mainClass);
    command.add(function.handler());
    return command;
  }

  /** Only the runtime's own jars: a function must bring everything else in its zip. */
  private static String classPath(RuntimeClient runtime) {
    var jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(
                entry -> isRuntimeJar(entry) || (runtime == RuntimeClient.PLAIN && isOurs(entry)))
            // A function runs in a folder of its own.
            .map(jar -> Path.of(jar).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    if (jars.isEmpty()) {
      throw new TestbedException(
          "the Lambda runtime interface client is not on the class path: run ./rehearse");
    }
    return jars;
  }

  private static boolean isOurs(String entry) {
    var ours = JavaCommand.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(entry).toUri().getPath().equals(ours.getPath());
  }

  private static boolean isRuntimeJar(String entry) {
    var name = Path.of(entry).getFileName();
    return name != null && RUNTIME_JARS.stream().anyMatch(name.toString()::startsWith);
  }
}
