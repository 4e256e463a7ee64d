package tidegate.testbed.rehearsal.story;

import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.rehearsal.lambda.DeployedFunction;
import tidegate.testbed.rehearsal.lambda.LambdaService;
import tidegate.testbed.rehearsal.template.BuiltCode;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.rehearsal.template.TemplateFunction;
import tidegate.testbed.rehearsal.template.Triggers;

/**
 * Deploys a template into the stand-in: functions, roles, rules and schedules, as they are written.
 */
final class TemplateDeployment {
  private final StandInAws aws;
  private final LambdaService lambda;
  private final BuiltCode code;
  private final Map<String, String> localVariables;

  TemplateDeployment(
      StandInAws aws, LambdaService lambda, BuiltCode code, Map<String, String> localVariables) {
    this.aws = aws;
    this.lambda = lambda;
    this.code = code;
    this.localVariables = localVariables;
  }

  void deploy(SamTemplate template) {
    template.functions().forEach(this::function);
    template.functions().forEach(function -> Triggers.add(aws, function));
  }

  private void function(TemplateFunction function) {
    var environment = new TreeMap<>(function.environment());
    environment.replaceAll((name, value) -> localVariables.getOrDefault(name, value));
    lambda.deploy(
        new DeployedFunction(
            function.name(),
            code.of(function),
            function.handler(),
            environment,
            function.timeout(),
            function.memory()));
    aws.lambda().add(function.name(), function.retries());
    aws.iam().assume(function.name(), function.role());
  }
}
