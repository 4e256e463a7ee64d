package tidegate.cloud.ecs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is read of a task definition. The clone is made from the full wire form, which the
 * implementation keeps; this is what decisions need.
 *
 * @param cpu in CPU units (1024 is one vCPU); 0 if not given
 * @param memory in MiB; 0 if not given
 * @param architecture X86_64 or ARM64
 */
public record TaskDefinition(
    String arn,
    String family,
    String networkMode,
    int cpu,
    int memory,
    String architecture,
    String executionRoleArn,
    List<Container> containers,
    List<Volume> volumes) {

  public TaskDefinition {
    containers = List.copyOf(containers);
    volumes = List.copyOf(volumes);
  }

  public Optional<Container> container(String name) {
    return containers.stream().filter(container -> container.name().equals(name)).findFirst();
  }

  /**
   * One container.
   *
   * @param environment plain variables: nothing secret belongs here
   * @param secrets names of variables that come from Parameter Store or Secrets Manager
   * @param mounts source volume by container path
   */
  public record Container(
      String name,
      String image,
      List<Integer> ports,
      Map<String, String> environment,
      List<String> secrets,
      Map<String, String> mounts) {}

  /** A volume; {@code fileSystemId} is empty where it is not EFS. */
  public record Volume(String name, String fileSystemId, boolean encryptedInTransit) {}
}
