package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.breach;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Meaning;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Parameters of template.yaml: which values they take, and which slips of the hand they refuse. */
final class ParameterRules {
  private static final String CONCERN = "parameters";
  private static final String FILE = "site/src/test/resources/parameter-samples.txt";
  private static final String NUMBER = "-?\\d+(\\.\\d+)?";
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "HasDatabaseLogin", "not(equals(<DbResourceId>, ))",
          "HasBasicAuth", "not(equals(<BasicAuthSecret>, ))",
          "HasHealthKey", "not(equals(<HealthKeySecret>, ))",
          "OtherRegistry", "not(equals(<RegistryAccount>, ))");
  private static final Map<String, String> OUTPUTS =
      Map.of(
          "NoticesTopic", "template:Notices",
          "DashboardName", "template:Dashboard",
          "HookFunctionArns",
              "join(,, [template:GateTestTrafficFunction.Arn, template:GateTrafficFunction.Arn,"
                  + " template:GateAfterFunction.Arn])");

  private ParameterRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "a parameter takes the good samples and refuses the bad ones",
            ParameterRules::sampled),
        new Invariant(
            CONCERN,
            "a parameter that is left out has the value that the samples say",
            ParameterRules::defaults),
        new Invariant(
            CONCERN,
            "README has a line for every parameter",
            site ->
                parameters(site).keySet().stream()
                    .filter(name -> !Automation.text("README.md").contains("`" + name + "`"))
                    .map(name -> "README does not name " + name)),
        new Invariant(
            CONCERN,
            "what is optional is there where it was given",
            site ->
                CONDITIONS.entrySet().stream()
                    .flatMap(entry ->
                        NetworkRules.condition(
                            site, SiteStacks.AUTOMATION, entry.getKey(), entry.getValue()))),
        new Invariant(
            CONCERN, "the stack puts out what people need next", ParameterRules::outputs));
  }

  /**
   * A sample: {@code SiteUrl + https://www.example.com} is good, {@code -} is bad, {@code =} left
   * out.
   */
  private record Sample(String parameter, String kind, String value) {}

  private static List<Sample> samples() {
    return Automation.text(FILE)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ", 3))
        .map(parts -> new Sample(parts[0], parts[1], parts.length > 2 ? parts[2] : ""))
        .toList();
  }

  private static Map<String, JsonElement> parameters(SiteStacks site) {
    return Tree.object(site.template(SiteStacks.AUTOMATION), "Parameters").asMap();
  }

  private static Stream<String> sampled(SiteStacks site) {
    var parameters = parameters(site);
    var sampled = samples().stream().map(Sample::parameter).collect(Collectors.toSet());
    var wrong =
        samples().stream()
            .filter(sample -> !sample.kind().equals("="))
            .filter(sample -> {
              var rules = parameters.getOrDefault(sample.parameter(), new JsonObject());
              return takes(rules, sample.value()) != sample.kind().equals("+");
            })
            .map(sample ->
                "%s %s %s is not so".formatted(sample.parameter(), sample.kind(), sample.value()));
    var unknown = new TreeSet<>(parameters.keySet());
    unknown.removeAll(sampled);
    return Stream.concat(wrong, breach(!unknown.isEmpty(), FILE + " has no sample of " + unknown));
  }

  /** As CloudFormation decides it. */
  private static boolean takes(JsonElement rules, String value) {
    var allowed =
        Tree.list(rules, "AllowedValues").asList().stream().map(JsonElement::getAsString).toList();
    var pattern = Tree.at(rules, "AllowedPattern");
    var number = Tree.at(rules, "Type").toString().equals("\"Number\"");
    if (number && !value.matches(NUMBER)) {
      return false;
    }
    return (!rules.getAsJsonObject().has("AllowedValues") || allowed.contains(value))
        && (!pattern.isJsonPrimitive() || Pattern.matches(pattern.getAsString(), value))
        && (!number || within(rules, new BigDecimal(value)));
  }

  private static boolean within(JsonElement rules, BigDecimal value) {
    return holds(rules, "MinValue", bound -> value.compareTo(bound) >= 0)
        && holds(rules, "MaxValue", bound -> value.compareTo(bound) <= 0);
  }

  private static boolean holds(JsonElement rules, String bound, Predicate<BigDecimal> keeps) {
    var text = TriggerRules.text(rules, bound);
    return text.isEmpty() || (text.matches(NUMBER) && keeps.test(new BigDecimal(text)));
  }

  private static Stream<String> defaults(SiteStacks site) {
    var found = new TreeMap<String, String>();
    parameters(site)
        .forEach((name, rules) -> {
          if (Tree.at(rules, "Default").isJsonPrimitive()) {
            found.put(name, Tree.at(rules, "Default").getAsString());
          }
        });
    var wanted =
        samples().stream()
            .filter(sample -> sample.kind().equals("="))
            .collect(Collectors.toMap(Sample::parameter, Sample::value, (a, _) -> a, TreeMap::new));
    return breach(!found.equals(wanted), "left out they are " + found + ", not " + wanted);
  }

  private static Stream<String> outputs(SiteStacks site) {
    var found = new TreeMap<String, String>();
    Tree.object(site.template(SiteStacks.AUTOMATION), "Outputs")
        .asMap()
        .forEach((name, output) ->
            found.put(name, new Meaning(site).of(SiteStacks.AUTOMATION, Tree.at(output, "Value"))));
    return OUTPUTS.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(found.get(entry.getKey())))
        .map(entry -> entry.getKey() + " is " + found.get(entry.getKey()));
  }
}
