package tidegate.testbed.aws;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.wire.Json;

/**
 * A site to build: every name and number of it.
 *
 * @param image the first release by digest, {@code sha256:…}
 * @param environment of its container
 * @param cpu in ECS's units, 1024 a vCPU
 * @param memory in MiB
 * @param alarms watched by the deployment group
 * @param functions deployed, each with two retries
 */
public record SiteSpec(
    String cluster,
    String service,
    String application,
    String deploymentGroup,
    String repository,
    String tag,
    String image,
    String container,
    int containerPort,
    Map<String, String> environment,
    int cpu,
    int memory,
    int productionPort,
    int testPort,
    int baseline,
    int max,
    int fargateVcpus,
    String database,
    String topic,
    List<String> alarms,
    List<String> functions,
    Duration terminationWait) {

  public static final String FIRST_IMAGE =
      "sha256:1111111111111111111111111111111111111111111111111111111111111111";

  /** A site named {@code name} with the seed's numbers: 2 tasks of 2 vCPU and 8 GiB, at most 20. */
  public static SiteSpec named(String name) {
    return new SiteSpec(
        name + "-cluster",
        name,
        name + "-application",
        name + "-group",
        name,
        "release-1",
        FIRST_IMAGE,
        "wordpress",
        80,
        Map.of("TIDEGATE_RELEASE", FIRST_IMAGE),
        2048,
        8192,
        443,
        8443,
        2,
        20,
        80,
        name + "-database",
        name + "-notices",
        List.of(name + "-5xx"),
        List.of(),
        Duration.ofHours(1));
  }

  public SiteSpec withFunctions(List<String> names) {
    return new SiteSpec(
        cluster,
        service,
        application,
        deploymentGroup,
        repository,
        tag,
        image,
        container,
        containerPort,
        environment,
        cpu,
        memory,
        productionPort,
        testPort,
        baseline,
        max,
        fargateVcpus,
        database,
        topic,
        alarms,
        List.copyOf(names),
        terminationWait);
  }

  public SiteSpec withTerminationWait(Duration wait) {
    return new SiteSpec(
        cluster,
        service,
        application,
        deploymentGroup,
        repository,
        tag,
        image,
        container,
        containerPort,
        environment,
        cpu,
        memory,
        productionPort,
        testPort,
        baseline,
        max,
        fargateVcpus,
        database,
        topic,
        alarms,
        functions,
        wait);
  }

  public SiteSpec withFargateVcpus(int vcpus) {
    return new SiteSpec(
        cluster,
        service,
        application,
        deploymentGroup,
        repository,
        tag,
        image,
        container,
        containerPort,
        environment,
        cpu,
        memory,
        productionPort,
        testPort,
        baseline,
        max,
        vcpus,
        database,
        topic,
        alarms,
        functions,
        terminationWait);
  }

  /** The first task definition in its wire form. */
  JsonObject taskDefinition(String account, String region) {
    var image = account + ".dkr.ecr." + region + ".amazonaws.com/" + repository + "@" + this.image;
    var variables =
        environment.entrySet().stream()
            .map(e -> Json.object("name", e.getKey(), "value", e.getValue()));
    var mount =
        Json.object("sourceVolume", "wp-content", "containerPath", "/var/www/html/wp-content");
    var log = Map.of("awslogs-group", service, "awslogs-region", region);
    var options = new JsonObject();
    log.forEach(options::addProperty);
    return Json.object(
        "family", service,
        "networkMode", "awsvpc",
        "requiresCompatibilities", Json.array(List.of("FARGATE")),
        "cpu", String.valueOf(cpu),
        "memory", String.valueOf(memory),
        "runtimePlatform",
            Json.object("cpuArchitecture", "X86_64", "operatingSystemFamily", "LINUX"),
        "executionRoleArn", "arn:aws:iam::" + account + ":role/" + service + "-execution",
        "taskRoleArn", "arn:aws:iam::" + account + ":role/" + service + "-task",
        "volumes",
            Json.array(
                List.of(
                    Json.object(
                        "name",
                        "wp-content",
                        "efsVolumeConfiguration",
                        Json.object("fileSystemId", "fs-0123456789abcdef0")))),
        "containerDefinitions",
            Json.array(
                List.of(
                    Json.object(
                        "name", container,
                        "image", image,
                        "essential", true,
                        "portMappings",
                            Json.array(
                                List.of(
                                    Json.object(
                                        "containerPort", containerPort,
                                        "hostPort", containerPort,
                                        "protocol", "tcp"))),
                        "environment", Json.array(variables),
                        "mountPoints", Json.array(List.of(mount)),
                        "logConfiguration",
                            Json.object("logDriver", "awslogs", "options", options)))));
  }
}
