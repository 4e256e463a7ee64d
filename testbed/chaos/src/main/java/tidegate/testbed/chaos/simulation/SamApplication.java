package tidegate.testbed.chaos.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidegate.cloud.LambdaRuntime;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.cloudformation.StackContext;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.rehearsal.template.TemplateFunction;

/** The application as template.yaml describes it, beside a site of the usual names. */
public final class SamApplication {
  static final SiteSpec SITE = SiteSpec.named("site");
  static final String TOPIC = "tidegate-Notices";
  static final String REGION = "ap-northeast-2";
  static final String ACCOUNT = "123456789012";

  private final List<TemplateFunction> functions;

  private SamApplication(List<TemplateFunction> functions) {
    this.functions = List.copyOf(functions);
  }

  /** Reads template.yaml. */
  public static SamApplication read(Path template) {
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
    var stack = new StackContext("tidegate", REGION, ACCOUNT, parameters);
    return new SamApplication(SamTemplate.read(template, stack).functions());
  }

  private static String role(String name) {
    return "arn:aws:iam::" + ACCOUNT + ":role/" + name;
  }

  List<TemplateFunction> functions() {
    return functions;
  }

  /** A function's deployed name, by its logical id. */
  public String name(String logicalId) {
    return functions.stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow()
        .name();
  }

  static boolean isProbe(TemplateFunction function) {
    return function.handler().startsWith("tidegate.probe.");
  }

  /** What Lambda would make of the template's handler. */
  static RequestStreamHandler handler(TemplateFunction function, LambdaRuntime runtime) {
    return switch (function.handler()) {
      case "tidegate.peaks.Handler::handleRequest" -> new tidegate.peaks.Handler(runtime);
      case "tidegate.rollout.Handler::handleRequest" -> new tidegate.rollout.Handler(runtime);
      case "tidegate.gate.Handler::handleRequest" -> new tidegate.gate.Handler(runtime);
      case "tidegate.verify.Handler::handleRequest" -> new tidegate.verify.Handler(runtime);
      default -> throw new IllegalStateException("no function of handler " + function.handler());
    };
  }

  /** The variables that Lambda would give it, the month's calendar among them. */
  static Map<String, String> variables(TemplateFunction function, String calendar) {
    var variables = new LinkedHashMap<>(function.environment());
    variables.computeIfPresent("CALENDAR", (_, _) -> calendar);
    variables.put("AWS_REGION", REGION);
    return variables;
  }
}
