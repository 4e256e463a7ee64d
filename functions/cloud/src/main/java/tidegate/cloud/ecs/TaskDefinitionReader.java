package tidegate.cloud.ecs;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Volume;

/** Reads of a task definition what decisions need. */
final class TaskDefinitionReader {

  /** What Fargate runs where a definition names no architecture. */
  private static final String DEFAULT_ARCHITECTURE = "X86_64";

  private TaskDefinitionReader() {}

  static TaskDefinition read(software.amazon.awssdk.services.ecs.model.TaskDefinition wire) {
    return new TaskDefinition(
        wire.taskDefinitionArn(),
        wire.family(),
        text(wire.networkModeAsString()),
        units(wire.cpu()),
        units(wire.memory()),
        architecture(wire.runtimePlatform()),
        text(wire.executionRoleArn()),
        wire.containerDefinitions().stream().map(TaskDefinitionReader::container).toList(),
        wire.volumes().stream().map(TaskDefinitionReader::volume).toList());
  }

  private static TaskDefinition.Container container(ContainerDefinition wire) {
    List<Integer> ports =
        wire.portMappings().stream()
            .map(PortMapping::containerPort)
            .filter(p -> p != null)
            .toList();
    return new TaskDefinition.Container(
        wire.name(),
        wire.image(),
        ports,
        wire.environment().stream()
            .collect(Collectors.toMap(KeyValuePair::name, pair -> text(pair.value()), (_, b) -> b)),
        wire.secrets().stream().map(Secret::name).toList(),
        wire.mountPoints().stream()
            .collect(
                Collectors.toMap(
                    MountPoint::containerPath, mount -> text(mount.sourceVolume()), (_, b) -> b)));
  }

  private static TaskDefinition.Volume volume(Volume wire) {
    EFSVolumeConfiguration efs = wire.efsVolumeConfiguration();
    return efs == null
        ? new TaskDefinition.Volume(wire.name(), "", /* encryptedInTransit= */ false)
        : new TaskDefinition.Volume(
            wire.name(),
            text(efs.fileSystemId()),
            efs.transitEncryption() == EFSTransitEncryption.ENABLED);
  }

  private static String architecture(@Nullable RuntimePlatform platform) {
    return platform == null || platform.cpuArchitectureAsString() == null
        ? DEFAULT_ARCHITECTURE
        : platform.cpuArchitectureAsString();
  }

  private static int units(@Nullable String number) {
    return number == null || !number.matches("\\d+") ? 0 : Integer.parseInt(number);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
