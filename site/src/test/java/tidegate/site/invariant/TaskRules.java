package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** What runs in a task. */
final class TaskRules {
  private static final String CONCERN = "task";
  private static final String CONTAINER = "ContainerDefinitions.0.";

  private TaskRules() {}

  static List<Invariant> rules() {
    return List.of(
        every(
            CONCERN,
            "a task runs on Fargate with an address of its own, on the architecture of the images",
            "AWS::ECS::TaskDefinition",
            task ->
                all(
                    expect(task, "RequiresCompatibilities", "[FARGATE]"),
                    expect(task, "NetworkMode", "awsvpc"),
                    expect(
                        task,
                        "RuntimePlatform",
                        "{OperatingSystemFamily: LINUX, CpuArchitecture: <CpuArchitecture>}"),
                    expect(task, CONTAINER + "Essential", "true"),
                    expect(task, CONTAINER + "Image", "<BootstrapImage>"))),
        new Invariant(CONCERN, "WordPress has at least 2 vCPU and 8 GiB", TaskRules::size),
        one(
            CONCERN,
            "the revision that runs outlives a change of the template",
            "service",
            "TaskDefinition",
            task ->
                all(
                    attribute(task, "UpdateReplacePolicy", "Retain"::equals),
                    attribute(task, "DeletionPolicy", "Retain"::equals),
                    expect(task, "Family", "<SiteName>"))),
        one(
            CONCERN,
            "wp-content is the shared file system, by access point, IAM and TLS",
            "service",
            "TaskDefinition",
            TaskRules::volume),
        one(
            CONCERN,
            "the container listens on port 80, has an init, and gets time to stop",
            "service",
            "TaskDefinition",
            task ->
                all(
                    expect(task, CONTAINER + "Name", "wordpress"),
                    expect(
                        task, CONTAINER + "PortMappings", "[{ContainerPort: 80, Protocol: tcp}]"),
                    expect(task, CONTAINER + "LinuxParameters", "{InitProcessEnabled: true}"),
                    expect(
                        task,
                        CONTAINER + "StopTimeout",
                        text -> text.matches("[3-9]\\d|1[01]\\d|120")))),
        one(
            CONCERN,
            "WordPress finds its database, speaks TLS to it, and says which release it is",
            "service",
            "TaskDefinition",
            TaskRules::environment),
        one(
            CONCERN,
            "what the image's configuration says fits the site",
            "service",
            "TaskDefinition",
            TaskRules::configuration),
        every(
            CONCERN,
            "a container's log goes to the group of its template",
            "AWS::ECS::TaskDefinition",
            TaskRules::log),
        new Invariant(
            CONCERN,
            "the users' task holds master and application password, and checks the server's name",
            TaskRules::databaseUsers));
  }

  private static Stream<String> size(SiteStacks site) {
    return Stream.of("service", SiteStacks.ROOT)
        .flatMap(template ->
            Stream.concat(
                least(site, template, "TaskCpu", 2048), least(site, template, "TaskMemory", 8192)));
  }

  private static Stream<String> least(SiteStacks site, String template, String name, int least) {
    var allowed = Tree.list(site.template(template), "Parameters." + name + ".AllowedValues");
    var low = allowed.asList().stream().anyMatch(value -> value.getAsInt() < least);
    var task = ServiceRules.container(site);
    var used = task.text("Cpu") + task.text("Memory");
    return breach(
        allowed.isEmpty() || low || !used.equals("<TaskCpu><TaskMemory>"),
        template + " allows less " + name);
  }

  private static Stream<String> volume(Resource task) {
    var efs = "Volumes.0.EFSVolumeConfiguration.";
    return all(
        expect(task, efs + "FilesystemId", "data:Files"),
        expect(task, efs + "TransitEncryption", "ENABLED"),
        expect(
            task,
            efs + "AuthorizationConfig",
            "{AccessPointId: data:FilesAccessPoint, IAM: ENABLED}"),
        expect(task, CONTAINER + "MountPoints.0.SourceVolume", task.text("Volumes.0.Name")),
        expect(task, CONTAINER + "MountPoints.0.ReadOnly", "false"),
        expect(
            task,
            CONTAINER + "MountPoints.0.ContainerPath",
            "if(Baked, /var/www/html/wp-content/uploads, /var/www/html/wp-content)"),
        NetworkRules.condition(task.site(), "service", "Baked", "equals(<ContentMode>, baked)"),
        NetworkRules.condition(task.site(), "data", "Baked", "equals(<ContentMode>, baked)"));
  }

  /** A container's plain environment, or its secrets, by name. */
  static Map<String, String> named(Resource task, String list, String value) {
    var found = new TreeMap<String, String>();
    for (var item : task.items(CONTAINER + list)) {
      found.put(task.text(item + ".Name"), task.text(item + "." + value));
    }
    return found;
  }

  private static Stream<String> environment(Resource task) {
    var plain = named(task, "Environment", "Value");
    plain.remove("WORDPRESS_CONFIG_EXTRA");
    var wanted = new TreeMap<String, String>();
    wanted.put("TIDEGATE_RELEASE", "bootstrap");
    wanted.put("WORDPRESS_DB_HOST", "data:Database.Endpoint.Address:data:Database.Endpoint.Port");
    wanted.put("WORDPRESS_DB_NAME", "wordpress");
    wanted.put("WORDPRESS_DB_USER", "wp_app");
    return breach(!plain.equals(wanted), "environment is " + plain);
  }

  private static Stream<String> configuration(Resource task) {
    var text = named(task, "Environment", "Value").getOrDefault("WORDPRESS_CONFIG_EXTRA", "");
    return Stream.of(
            "define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL);",
            "define('FORCE_SSL_ADMIN', true);",
            "define('DISALLOW_FILE_MODS', if(Baked, true, false));",
            "'use-server-roles' => true",
            "'bucket' => 'storage:Media', 'region' => '${AWS::Region}'",
            "'object-prefix' => 'wp-content/uploads/'",
            "'delivery-domain' => '<StaticHost>'")
        .filter(part -> !text.contains(part))
        .map(part -> "the configuration lacks " + part);
  }

  private static Stream<String> log(Resource task) {
    var options = CONTAINER + "LogConfiguration.Options.";
    var group = task.template().equals("service") ? "service:WebLogs" : task.template() + ":Logs";
    return all(
        expect(task, CONTAINER + "LogConfiguration.LogDriver", "awslogs"),
        expect(task, options + "awslogs-group", group),
        expect(task, options + "awslogs-region", "${AWS::Region}"),
        expect(task, options + "awslogs-stream-prefix", text -> !text.isEmpty()),
        breach(
            task.template().equals("service")
                && !task.text(options + "mode").equals("non-blocking"),
            "a log that stands still would stop the site"));
  }

  private static Stream<String> databaseUsers(SiteStacks site) {
    var task = site.resource("database-users", "TaskDefinition");
    var secrets = named(task, "Secrets", "ValueFrom");
    var master = "data:Database.MasterUserSecret.SecretArn";
    var script = task.text(CONTAINER + "Command.0");
    return all(
        breach(
            !secrets.getOrDefault("MASTER_USER", "").equals(master + ":username::"),
            "user " + secrets),
        breach(
            !secrets.getOrDefault("MASTER_PASSWORD", "").equals(master + ":password::"),
            "master " + secrets),
        breach(
            !SecretRules.path(secrets.getOrDefault("APP_PASSWORD", "")).equals("db-password"),
            "app " + secrets),
        breach(
            !named(task, "Environment", "Value")
                .toString()
                .equals(
                    "{DB_HOST=data:Database.Endpoint.Address, DB_NAME=wordpress,"
                        + " DB_PORT=data:Database.Endpoint.Port, TABLE_PREFIX=<TablePrefix>}"),
            "environment"),
        breach(!script.contains("MYSQLI_OPT_SSL_VERIFY_SERVER_CERT, true"), "any server will do"),
        breach(!script.contains("REQUIRE SSL"), "users may come without TLS"),
        expect(task, CONTAINER + "EntryPoint", "[php, -r]"),
        expect(task, "Family", "<SiteName>-database-users"),
        expect(task, "Cpu", "256"),
        expect(task, "Memory", "512"));
  }
}
