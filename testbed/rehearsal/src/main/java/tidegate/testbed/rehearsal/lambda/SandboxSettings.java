package tidegate.testbed.rehearsal.lambda;

import java.nio.file.Path;
import java.util.List;

/**
 * How sandboxes are started on this machine.
 *
 * @param workFolder where code is unpacked and logs are written
 * @param jvmFlags flags beyond Lambda's own, such as the trust store of the site's certificate
 * @param runtime what runs a function's code
 * @param program the command line of a runtime for another language; empty for the java25 runtime
 */
public record SandboxSettings(
    Path workFolder, List<String> jvmFlags, RuntimeClient runtime, List<String> program) {
  public SandboxSettings {
    jvmFlags = List.copyOf(jvmFlags);
    program = List.copyOf(program);
  }

  /** With a runtime that is started as Lambda starts it. */
  public SandboxSettings(Path workFolder, List<String> jvmFlags, RuntimeClient runtime) {
    this(workFolder, jvmFlags, runtime, List.of());
  }

  /** With Lambda's own runtime client wherever it runs. */
  public SandboxSettings(Path workFolder, List<String> jvmFlags) {
    this(workFolder, jvmFlags, RuntimeClient.ofThisMachine());
  }

  /** What runs a function's code. */
  public enum RuntimeClient {
    /** Lambda's own runtime interface client, whose native code is for Linux only. */
    LAMBDAS_OWN("com.amazonaws.services.lambda.runtime.api.client.AWSLambda"),
    /** A stand-in that speaks the same Runtime API. */
    PLAIN("tidegate.testbed.rehearsal.plain.PlainRuntime");

    final String mainClass;

    RuntimeClient(String mainClass) {
      this.mainClass = mainClass;
    }

    public static RuntimeClient ofThisMachine() {
      return System.getProperty("os.name", "").equals("Linux") ? LAMBDAS_OWN : PLAIN;
    }
  }
}
