package tidegate.local.rehearsal.lambda;

import java.nio.file.Path;
import java.util.List;

/**
 * How sandboxes are started on this machine.
 *
 * @param workFolder where code is unpacked and logs are written
 * @param jvmFlags flags beyond Lambda's own, such as the trust store of the site's certificate
 */
public record SandboxSettings(Path workFolder, List<String> jvmFlags) {
  public SandboxSettings {
    jvmFlags = List.copyOf(jvmFlags);
  }
}
