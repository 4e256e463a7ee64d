package tidegate.site.script;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tidegate.site.script.cloud.Cloud;

/** The scripts with the real AWS CLI before an account over loopback. */
final class AwsCli implements AutoCloseable {
  final Cloud cloud = new Cloud();
  final Script script;
  private final Path folder;

  AwsCli(Path folder) throws IOException {
    assumeTrue(installed(), "needs the AWS CLI (apt-get install awscli)");
    this.folder = folder;
    script = new Script(folder);
  }

  static boolean installed() {
    return Stream.of(path().split(":", -1))
        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "aws")));
  }

  private static String path() {
    return System.getenv().getOrDefault("PATH", "");
  }

  Script.Run deploy(String... more) {
    return script.deploy(environment(), more);
  }

  Script.Run destroy(String... more) {
    return script.destroy(environment(), more);
  }

  private Map<String, String> environment() {
    var all = new HashMap<>(environment(cloud.endpoint()));
    all.put("SAM_CALLS", folder.resolve("sam-calls").toString());
    return all;
  }

  /** Nothing of this machine's AWS settings, and no way to AWS itself. */
  static Map<String, String> environment(String endpoint) {
    return Map.of(
        "PATH", Path.of("src/test/resources/bin-sam").toAbsolutePath() + ":" + path(),
        "AWS_ENDPOINT_URL", endpoint,
        "AWS_ACCESS_KEY_ID", "AKIATEST",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_CONFIG_FILE", "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
        "AWS_EC2_METADATA_DISABLED", "true");
  }

  /** What the SAM CLI was asked, a line a call. */
  List<String> samCalls() throws IOException {
    var file = folder.resolve("sam-calls");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
