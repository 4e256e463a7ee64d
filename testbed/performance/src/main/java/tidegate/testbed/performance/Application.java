package tidegate.testbed.performance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.cloudformation.StackContext;
import tidegate.testbed.rehearsal.lambda.AwsAccount;
import tidegate.testbed.rehearsal.lambda.DeployedFunction;
import tidegate.testbed.rehearsal.lambda.FunctionCode;
import tidegate.testbed.rehearsal.template.MakeTargets;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.rehearsal.template.TemplateFunction;

/** The application as template.yaml has it, beside a site of the usual names, from Maven's zips. */
final class Application {
  static final SiteSpec SITE = SiteSpec.named("site");
  static final AwsAccount ACCOUNT = new AwsAccount("123456789012", "ap-northeast-2");

  private final SamTemplate template;
  private final MakeTargets built;
  private final Path work;
  private final String endpoint;
  private final Map<String, Path> laid = new TreeMap<>();

  /**
   * @param root of the repository, built
   * @param work where the zips are laid out
   * @param endpoint where AWS answers
   */
  Application(Path root, Path work, String endpoint) {
    template =
        SamTemplate.read(
            root.resolve("template.yaml"),
            new StackContext("tidegate", ACCOUNT.region(), ACCOUNT.id(), parameters()));
    built = new MakeTargets(root);
    this.work = work;
    this.endpoint = endpoint;
  }

  private static Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("SiteUrl", "https://www.example.com");
    parameters.put("ClusterName", SITE.cluster());
    parameters.put("ServiceName", SITE.service());
    parameters.put("ApplicationName", SITE.application());
    parameters.put("DeploymentGroupName", SITE.deploymentGroup());
    parameters.put("RepositoryName", SITE.repository());
    parameters.put("DbInstanceIdentifier", SITE.database());
    parameters.put("TaskRoleArns", role("site-task") + "," + role("site-execution"));
    parameters.put("LoadBalancerDns", "site.elb.amazonaws.com");
    parameters.put("ProbeSubnetIds", "subnet-0a1b2c3d4e5f60001");
    parameters.put("ProbeSecurityGroupId", "sg-0a1b2c3d4e5f60003");
    return parameters;
  }

  private static String role(String name) {
    return "arn:aws:iam::" + ACCOUNT.id() + ":role/" + name;
  }

  SamTemplate template() {
    return template;
  }

  /** A function by its logical id, its zip laid out, its calls sent to the stand-in. */
  DeployedFunction deployed(String logicalId) {
    var function = template.function(logicalId);
    var environment = new TreeMap<>(function.environment());
    environment.replace("ENDPOINT_URL", endpoint);
    return new DeployedFunction(
        function.name(),
        laid.computeIfAbsent(logicalId, _ -> lay(function)),
        function.handler(),
        environment,
        function.timeout(),
        function.memory());
  }

  private Path lay(TemplateFunction function) {
    var folder = work.resolve("code").resolve(function.logicalId());
    return FunctionCode.lay(zip(function.logicalId()), folder);
  }

  /** What is deployed. */
  Path zip(String logicalId) {
    return built.of(template.function(logicalId));
  }
}
