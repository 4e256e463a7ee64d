package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.breach;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Environment variables of template.yaml against who reads them. */
final class VariableRules {
  private static final String CONCERN = "settings";
  private static final Pattern READ =
      Pattern.compile("environment\\s*(?:\\.\\w+\\(|,)\\s*\"([A-Z_]+)\"");

  /** Where the name alone does not say which parameter or resource it carries. */
  private static final Map<String, String> CARRIES =
      Map.ofEntries(
          Map.entry("VCPUS_PER_TASK", "<TaskVcpus>"),
          Map.entry("TOPIC_ARN", "template:Notices"),
          Map.entry("PROBE_INSIDE_FUNCTION", "template:ProbeInsideFunction"),
          Map.entry("PROBE_OUTSIDE_FUNCTION", "template:ProbeFunction"),
          Map.entry("ROLLOUT_FUNCTION", "template:RolloutFunction"),
          Map.entry("PARALLELISM", "<ProbeParallelism>"),
          Map.entry("TEST_ADDRESS", "<LoadBalancerDns>:<TestPort>"),
          Map.entry("DB_HOST", "if(HasDatabaseLogin, <DbHost>, )"),
          Map.entry("DB_USER", "<DbProbeUser>"),
          Map.entry("DB_AUTH", "iam"),
          Map.entry("DB_TLS", "verify-full"),
          Map.entry("DB_PASSWORD", ""),
          Map.entry("DB_CA", ""),
          Map.entry("ENDPOINT_URL", ""));

  private static final String SITE = "functions/core/src/main/java/tidegate/core/site/Site.java";
  private static final Map<String, Set<String>> READS = new ConcurrentHashMap<>();
  private static final String ADDRESS = "Environment.Variables.PRODUCTION_ADDRESS";

  /** Read by the function that looks inside only. */
  private static final Set<String> INSIDE = Set.of("TEST_ADDRESS", "HEALTH_KEY", "TABLE_PREFIX");

  private VariableRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "a variable means the same in every function: the parameter that it is named after",
            site -> Automation.functions(site).flatMap(VariableRules::carried)),
        new Invariant(
            CONCERN,
            "a function is told what it reads, and nothing that nobody reads",
            site -> Automation.functions(site).flatMap(VariableRules::told)),
        new Invariant(
            CONCERN,
            "every function knows its stage, its language, its dashboard, and no other AWS than AWS",
            site ->
                breach(
                    !Automation.global(site, "Environment.Variables")
                        .equals(
                            "{STAGE: <Stage>, LANGUAGE: <Language>, DASHBOARD: ${AWS::StackName}, ENDPOINT_URL: }"),
                    "functions are told " + Automation.global(site, "Environment"))),
        new Invariant(
            CONCERN,
            "the probe outside looks where visitors do, the other at the balancer itself",
            site ->
                Stream.concat(
                    address(site, "ProbeFunction", ""),
                    address(site, "ProbeInsideFunction", "<LoadBalancerDns>:<ProductionPort>"))));
  }

  private static Stream<String> address(SiteStacks site, String id, String wanted) {
    var function = site.resource(SiteStacks.AUTOMATION, id);
    return Stream.concat(
        Invariant.expect(function, ADDRESS, wanted),
        breach(!function.has(ADDRESS), id + " cannot be pointed elsewhere by a local run"));
  }

  private static Set<String> declared(Resource function) {
    return new TreeSet<>(Tree.object(function.body(), "Properties.Environment.Variables").keySet());
  }

  private static Stream<String> carried(Resource function) {
    return declared(function).stream()
        .filter(name -> !name.equals("PRODUCTION_ADDRESS") && !name.startsWith("HOOK"))
        .filter(name -> !carries(name, function.text("Environment.Variables." + name)))
        .map(name ->
            "%s hands %s as %s"
                .formatted(function.name(), function.text("Environment.Variables." + name), name));
  }

  private static boolean carries(String name, String meaning) {
    var wanted = CARRIES.get(name);
    if (wanted != null) {
      return meaning.equals(wanted);
    }
    return meaning.startsWith("if(Has")
        ? SecretReferences.fits(name, meaning)
        : meaning.matches("<" + camel(name) + "(Name|Identifier)?>");
  }

  static String camel(String name) {
    return Stream.of(name.split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static Stream<String> told(Resource function) {
    var module = Automation.module(function);
    var missing = new TreeSet<>(READS.computeIfAbsent(module, VariableRules::reads));
    if (function.id().equals("ProbeFunction")) {
      missing.removeIf(name -> INSIDE.contains(name) || name.startsWith("DB_"));
    }
    missing.removeAll(declared(function));
    return Stream.concat(
        breach(!missing.isEmpty(), function.name() + " is not told " + missing),
        declared(function).stream()
            .filter(name ->
                Stream.of(module, "core", "cloud")
                    .noneMatch(read -> Automation.sources(read).contains("\"" + name + "\"")))
            .map(name -> function.name() + " is told " + name + ", which nobody reads"));
  }

  /** Without what every function is told, and what is in the site's container. */
  private static Set<String> reads(String module) {
    var reads = new TreeSet<String>();
    var own = Automation.sources(module);
    // What every function but the probe is told about the site is read in one place.
    var all = module.equals("probe") ? own : own + Automation.text(SITE);
    READ.matcher(all).results().forEach(match -> reads.add(match.group(1)));
    reads.removeAll(
        Set.of("STAGE", "LANGUAGE", "DASHBOARD", "ENDPOINT_URL", "AWS_REGION", "TIDEGATE_RELEASE"));
    return reads;
  }
}
