package tidegate.testbed.rehearsal.deployed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tidegate.testbed.aws.SiteForm;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.cloudformation.Meaning;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.wordpress.TestbedException;

/**
 * The site that site/templates/*.yaml describe, deployed as site/deploy would: every name and
 * number the stage needs of it, found by following the templates' own references.
 */
public final class DeployedSite {
  private static final String BLUE_GREEN = "BlueGreenDeploymentConfiguration.";

  /** Answered when the stacks are made; nothing on the stage asks what. */
  private static final Map<String, String> ANY =
      Map.of(
          "HostedZoneId", "Z0123456789",
          "NotifyEmail", "ops@example.com",
          "ZoneA", "apne2-az2",
          "ZoneB", "apne2-az3",
          "CloudFrontPrefixListId", "pl-0",
          "LiveColor", "blue");

  private final DeployAnswers answers;
  private final Map<String, String> chosen;
  private final Map<String, String> handed;
  private final SiteStacks site;
  private final Resource group;
  private final TrafficRoute traffic;
  private final PhysicalNames physical;

  private DeployedSite(Path repository, DeployAnswers answers) {
    this.answers = answers;
    var files = new ParameterFiles(repository);
    chosen = parameters(files.profile(answers.profile()), answers);
    handed = files.automation();
    site = SiteStacks.read(repository).deployedWith(chosen);
    physical = new PhysicalNames(site, answers);
    group = TrafficRoute.one(site, "AWS::CodeDeploy::DeploymentGroup");
    traffic = TrafficRoute.follow(site, group);
  }

  /**
   * Reads the templates of a repository.
   *
   * @throws TestbedException when they do not fit together
   */
  public static DeployedSite read(Path repository, DeployAnswers answers) {
    return new DeployedSite(repository, answers);
  }

  private static Map<String, String> parameters(
      Map<String, String> profile, DeployAnswers answers) {
    var parameters = new TreeMap<>(profile);
    parameters.putAll(ANY);
    parameters.put("SiteName", answers.name());
    parameters.put("AutomationStack", answers.name());
    parameters.put("SiteHost", answers.host());
    parameters.put("StaticHost", "static." + answers.host().replaceFirst("^www\\.", ""));
    parameters.putAll(answers.instead());
    return parameters;
  }

  /** Names and numbers, the first release in place of the image that a new site is born with. */
  public SiteSpec spec() {
    var usual = SiteSpec.named(answers.name());
    var target = TrafficRoute.one(site, "AWS::ApplicationAutoScaling::ScalableTarget");
    return new SiteSpec(
        physical.name(traffic.service().text("Cluster")),
        traffic.service().text("ServiceName"),
        physical.name(group.text("ApplicationName")),
        group.text("DeploymentGroupName"),
        output("RepositoryName"),
        usual.tag(),
        usual.image(),
        traffic.service().text("LoadBalancers.0.ContainerName"),
        traffic.containerPort(),
        usual.environment(),
        Integer.parseInt(traffic.definition().text("Cpu")),
        Integer.parseInt(traffic.definition().text("Memory")),
        traffic.productionPort(),
        traffic.testPort(),
        Integer.parseInt(target.text("MinCapacity")),
        Integer.parseInt(target.text("MaxCapacity")),
        usual.fargateVcpus(),
        output("DbInstanceIdentifier"),
        usual.topic(),
        alarms(),
        List.of(),
        Duration.ofMinutes(
            Long.parseLong(
                group.text(
                    BLUE_GREEN
                        + "TerminateBlueInstancesOnDeploymentSuccess.TerminationWaitTimeInMinutes"))));
  }

  /** The rest of the site, and its task definition with the first release in it. */
  public SiteForm form() {
    var definition = new TaskDefinitionWire(traffic.definition(), physical).read();
    FirstRelease.put(definition, spec(), answers.account());
    return new SiteForm(
        definition,
        physical.name(traffic.blue().name()),
        physical.name(traffic.green().name()),
        traffic.blue().text("HealthCheckPath"),
        traffic.blue().text("Matcher.HttpCode"),
        group.text("DeploymentConfigName"),
        Set.copyOf(texts(group, "AutoRollbackConfiguration.Events")));
  }

  /** Names of the secrets that ECS gives the site's container. */
  public List<String> secrets() {
    return traffic.definition().items("ContainerDefinitions.0.Secrets").stream()
        .map(item -> traffic.definition().text(item + ".Name"))
        .toList();
  }

  /** What site/deploy tells the automation of this site, by template.yaml's parameter. */
  public Map<String, String> automation() {
    var parameters = new LinkedHashMap<String, String>();
    handed.forEach((name, from) ->
        parameters.put(
            name,
            switch (from) {
              case "site" -> output(name);
              case "profile" -> chosen.getOrDefault(name, "");
              default ->
                  throw new TestbedException("site/scripts/automation.parameters: who is " + from);
            }));
    return parameters;
  }

  /**
   * Holds the site against the automation that comes beside it.
   *
   * @throws TestbedException naming both sides of everything in which they have parted
   */
  public void requireFits(SamTemplate automation) {
    var parted = new Agreement(traffic, group, physical).parted(automation);
    if (!parted.isEmpty()) {
      throw new TestbedException(String.join("; ", parted));
    }
  }

  private List<String> alarms() {
    return texts(group, "AlarmConfiguration.Alarms", ".Name");
  }

  private List<String> texts(Resource resource, String path) {
    return texts(resource, path, "");
  }

  private List<String> texts(Resource resource, String path, String below) {
    return resource.items(path).stream()
        .map(item -> physical.name(resource.text(item + below)))
        .toList();
  }

  private String output(String name) {
    var value = Tree.at(site.template(SiteStacks.ROOT), "Outputs." + name + ".Value");
    if (value.isJsonNull()) {
      throw new TestbedException(
          "site/scripts/automation.parameters tells the automation %s, and site.yaml puts none out"
              .formatted(name));
    }
    return physical.name(new Meaning(site).of(SiteStacks.ROOT, value));
  }
}
