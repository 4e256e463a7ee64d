package tidegate.testbed.rehearsal.deployed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.rehearsal.template.TemplateFunction;

/** Where the site's templates and the automation's must say the same. */
final class Agreement {
  private final TrafficRoute traffic;
  private final Resource group;
  private final PhysicalNames physical;

  Agreement(TrafficRoute traffic, Resource group, PhysicalNames physical) {
    this.traffic = traffic;
    this.group = group;
    this.physical = physical;
  }

  /** A sentence for each thing in which they have parted. */
  List<String> parted(SamTemplate automation) {
    var parted = new ArrayList<String>();
    for (var function : automation.functions()) {
      port(function, "PRODUCTION_ADDRESS", traffic.production(), parted);
      port(function, "TEST_ADDRESS", traffic.test(), parted);
      hooks(function, automation, parted);
    }
    return parted;
  }

  private static void port(
      TemplateFunction function, String variable, Resource listener, List<String> parted) {
    var address = function.environment().getOrDefault(variable, "");
    var port = listener.text("Port");
    if (!address.isEmpty() && !address.endsWith(":" + port)) {
      parted.add(
          "%s listens on %s, but template.yaml's %s is sent to %s by %s"
              .formatted(
                  TrafficRoute.place(listener), port, function.logicalId(), address, variable));
    }
  }

  private void hooks(TemplateFunction function, SamTemplate automation, List<String> parted) {
    var named = automation.functions().stream().map(TemplateFunction::name).toList();
    for (var hook : hooks(function).entrySet()) {
      if (!named.contains(hook.getValue())) {
        parted.add(
            "template.yaml's %s calls %s for %s, and the template has no such function"
                .formatted(function.logicalId(), hook.getValue(), hook.getKey()));
      }
      var allowed = allowed().toList();
      if (allowed.stream().noneMatch(pattern -> matches(pattern, hook.getValue()))) {
        parted.add(
            "template.yaml names the hook %s, but %s may only call %s"
                .formatted(
                    hook.getValue(), TrafficRoute.place(role()), String.join(", ", allowed)));
      }
    }
  }

  private static Map<String, String> hooks(TemplateFunction function) {
    return function.environment().entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("HOOK_"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Names of functions, with wildcards, that CodeDeploy's role may call. */
  private Stream<String> allowed() {
    var role = role();
    return role.items("Policies").stream()
        .flatMap(policy -> role.items(policy + ".PolicyDocument.Statement").stream())
        .filter(statement -> role.text(statement + ".Action").contains("lambda:InvokeFunction"))
        .map(statement -> physical.name(role.text(statement + ".Resource")))
        .map(arn -> arn.substring(arn.lastIndexOf(':') + 1));
  }

  private Resource role() {
    var parts = group.text("ServiceRoleArn").split("[:.]", -1);
    return group.site().resource(parts[0], parts.length > 1 ? parts[1] : "");
  }

  private static boolean matches(String pattern, String name) {
    var regex =
        Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return name.matches(regex);
  }
}
