package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.expect;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Functions of template.yaml against the code, the build and the logs that belong to them. */
final class FunctionRules {
  private static final String CONCERN = "functions";
  private static final Pattern RELEASE =
      Pattern.compile("<maven\\.compiler\\.release>(\\d+)</maven\\.compiler\\.release>");

  /** What the gate needs to report after the probe it waits for is over, with some to spare. */
  private static final int TO_REPORT = 60;

  private FunctionRules() {}

  static List<Invariant> rules() {
    return List.of(
        each("a handler is a class of the folder that the makefile builds", FunctionRules::built),
        new Invariant(
            CONCERN, "the runtime is the one that the classes are compiled for", Together::runtime),
        each("a function, its role and its log group have one name", FunctionRules::named),
        each(
            "an event that a function cannot handle is kept",
            function -> {
              // The probe and the page are asked by who waits for the answer.
              var invoked =
                  !module(function).equals("probe") && !function.id().equals("PageFunction");
              var kept = "{Type: SQS, Destination: template:DeadLetters.Arn}";
              return expect(
                  function, "EventInvokeConfig.DestinationConfig.OnFailure", invoked ? kept : "");
            }),
        each("who asks a function outlives whom it asks", FunctionRules::patient),
        new Invariant(CONCERN, "the three hooks differ in nothing but the hook", Together::hooks),
        each(
            "only the probe that looks inside is in the VPC",
            function ->
                expect(
                    function,
                    "VpcConfig",
                    function.id().equals("ProbeInsideFunction")
                        ? "{SubnetIds: <ProbeSubnetIds>, SecurityGroupIds: [<ProbeSecurityGroupId>]}"
                        : "")),
        new Invariant(
            CONCERN,
            "the page has a minute, as whoever waits for it has",
            site -> expect(site.resource(SiteStacks.AUTOMATION, "PageFunction"), "Timeout", "60")),
        new Invariant(CONCERN, "a log ends, and goes with its function", Together::logs));
  }

  private static Invariant each(String says, Function<Resource, Stream<String>> look) {
    return new Invariant(
        CONCERN,
        says,
        site ->
            Stream.concat(
                breach(Automation.functions(site).count() < 9, "fewer than nine functions"),
                Automation.functions(site).flatMap(look)));
  }

  private static String module(Resource function) {
    return Automation.module(function);
  }

  private static Stream<String> built(Resource function) {
    var module = module(function);
    var code = "functions/%1$s/src/main/java/tidegate/%1$s/Handler.java".formatted(module);
    var target = Pattern.compile("function,%s,%s\\)".formatted(function.id(), module));
    return all(
        breach(
            module.isEmpty() || !Automation.exists(code),
            function.name() + " has the handler " + function.text("Handler")),
        breach(
            !target.matcher(Automation.text("Makefile")).find(),
            "the Makefile does not build %s from %s".formatted(function.id(), module)),
        breach(
            !function.meaning(Tree.at(function.body(), "Metadata.BuildMethod")).equals("makefile"),
            function.name() + " is not built by the makefile"));
  }

  private static Stream<String> named(Resource function) {
    var prefix = Automation.prefix(function);
    var hook = function.text("Environment.Variables.HOOK");
    var own = "${AWS::StackName}-" + Automation.dashed(prefix);
    var role = function.site().resource(SiteStacks.AUTOMATION, prefix + "Role");
    var logs = function.site().resource(SiteStacks.AUTOMATION, prefix + "Logs");
    return all(
        expect(
            function,
            "FunctionName",
            hook.isEmpty() ? own : "CodeDeployHook_${AWS::StackName}_" + hook),
        expect(function, "Role", "template:" + prefix + "Role.Arn"),
        expect(function, "LoggingConfig.LogGroup", "template:" + prefix + "Logs"),
        expect(role, "Policies.0.PolicyName", Automation.dashed(prefix)),
        expect(logs, "LogGroupName", "/aws/lambda/" + own));
  }

  private static Stream<String> patient(Resource function) {
    var environment = Tree.at(function.body(), "Properties.Environment.Variables");
    return Stream.of("PROBE_INSIDE_FUNCTION", "PROBE_OUTSIDE_FUNCTION")
        .map(name -> Tree.at(environment, name + ".Ref"))
        .filter(name -> name.isJsonPrimitive())
        .map(name -> function.site().resource(SiteStacks.AUTOMATION, name.getAsString()))
        .filter(asked -> seconds(function) != seconds(asked) + TO_REPORT)
        .map(asked -> function.name() + " does not end a minute after " + asked.name());
  }

  static int seconds(Resource function) {
    var text = function.text("Timeout");
    return text.matches("\\d+") ? Integer.parseInt(text) : 0;
  }

  /** Rules over all functions at once. */
  private static final class Together {
    private Together() {}

    static Stream<String> runtime(SiteStacks site) {
      var release = RELEASE.matcher(Automation.text("pom.xml"));
      var wanted = "java" + (release.find() ? release.group(1) : "?");
      return all(
          breach(!Automation.global(site, "Runtime").equals(wanted), "the classes need " + wanted),
          breach(
              !Automation.global(site, "MemorySize").matches("5\\d\\d"),
              "not the memory that docs/costs.md and the tests of memory reckon with"),
          breach(!Automation.global(site, "CodeUri").equals("."), "the makefile is elsewhere"),
          // The log lines are JSON already: another format would wrap them, and levels not filter.
          breach(
              !Automation.global(site, "LoggingConfig")
                  .equals("{LogFormat: JSON, ApplicationLogLevel: INFO, SystemLogLevel: WARN}"),
              "the log is not filtered by level"),
          // Graviton costs a fifth less, and no class of ours is native.
          breach(!Automation.global(site, "Architectures").equals("[arm64]"), "not on arm64"),
          breach(!Automation.global(site, "Tracing").equals("PassThrough"), "traces cost"));
    }

    static Stream<String> hooks(SiteStacks site) {
      var gates =
          Automation.functions(site).filter(function -> module(function).equals("gate")).toList();
      var alike =
          gates.stream()
              .map(gate ->
                  gate.meaning(gate.at(""))
                      + gate.text("Timeout")
                      + gate.text("EventInvokeConfig")
                      + gate.text("Environment")
                          .replace(gate.text("Environment.Variables.HOOK"), "<hook>"))
              .collect(Collectors.toCollection(TreeSet::new));
      var named =
          gates.stream()
              .map(gate -> gate.text("Environment.Variables.HOOK"))
              .collect(Collectors.toCollection(TreeSet::new));
      return all(
          breach(alike.size() != 1, "the hooks differ: " + alike),
          breach(named.size() != 3, "the hooks are " + named),
          gates.stream()
              .flatMap(gate ->
                  Stream.of("RolloutFunction", "PageFunction")
                      .map(asks -> site.resource(SiteStacks.AUTOMATION, asks))
                      .flatMap(asks ->
                          expect(
                              asks,
                              "Environment.Variables."
                                  + "HOOK_"
                                  + gate.text("Environment.Variables.HOOK")
                                      .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                      .toUpperCase(Locale.ROOT),
                              gate.name()))));
    }

    static Stream<String> logs(SiteStacks site) {
      return Automation.ofType(site, "AWS::Logs::LogGroup")
          .flatMap(logs ->
              all(
                  attribute(logs, "DeletionPolicy", "Delete"::equals),
                  attribute(logs, "UpdateReplacePolicy", "Delete"::equals),
                  expect(logs, "RetentionInDays", "180")));
    }
  }
}
