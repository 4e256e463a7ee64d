package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.event.ruler.Ruler;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** What starts each function of template.yaml, tried on the events of events/. */
final class TriggerRules {
  private static final String CONCERN = "triggers";
  private static final String RULE = "EventBridgeRule";
  private static final String SCHEDULE = "ScheduleV2";
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) minutes\\)");
  private static final Set<String> EVERY =
      Set.of("PeaksFunction 5", "RolloutFunction 5", "VerifyFunction 15");
  private static final Set<String> HEARD =
      Set.of(
          "RolloutFunction aws.ecr",
          "RolloutFunction aws.codedeploy",
          "VerifyFunction aws.codedeploy");

  /** Attempts and age that EventBridge gives an event before it is a dead letter. */
  private static final String PATIENCE =
      "{MaximumRetryAttempts: 8, MaximumEventAgeInSeconds: 3600}";

  private TriggerRules() {}

  /** One event of a function. */
  private record Trigger(Resource function, String path) {
    static Stream<Trigger> all(SiteStacks site, String type) {
      return Automation.functions(site)
          .flatMap(function ->
              Tree.object(function.body(), "Properties.Events").keySet().stream()
                  .map(name -> new Trigger(function, "Events." + name)))
          .filter(trigger -> trigger.function.text(trigger.path + ".Type").equals(type));
    }

    String text(String below) {
      return function.text(path + ".Properties." + below);
    }

    @Override
    public String toString() {
      return function.name() + "." + path;
    }
  }

  static List<Invariant> rules() {
    return List.of(
        each(RULE, "a rule hears the events of its source and no others", TriggerRules::heard),
        new Invariant(
            CONCERN,
            "pushes reach the rollout, ends of deployments the rollout and verify",
            site -> same(HEARD, sources(site))),
        new Invariant(
            CONCERN, "each schedule is as often as it is said", site -> same(EVERY, rates(site))),
        each(
            SCHEDULE,
            "a tick carries the moment that it is for, as the sample events do",
            TriggerRules::tick),
        each(SCHEDULE, "a late tick is over when the next one comes", TriggerRules::bounded),
        each(
            RULE,
            "a rule tries for an hour before an event is a dead letter",
            rule ->
                breach(
                    !rule.text("RetryPolicy").equals(PATIENCE),
                    rule + " has " + rule.text("RetryPolicy"))),
        new Invariant(
            CONCERN,
            "what cannot be delivered is kept",
            site ->
                Stream.of(RULE, SCHEDULE)
                    .flatMap(type -> Trigger.all(site, type))
                    .filter(trigger ->
                        !trigger.text("DeadLetterConfig").equals("{Arn: template:DeadLetters.Arn}"))
                    .map(trigger -> trigger + " drops what it cannot deliver")),
        new Invariant(
            CONCERN,
            "an asynchronous call is no older than what replaces it",
            TriggerRules::fresh));
  }

  private static Invariant each(
      String type, String says, java.util.function.Function<Trigger, Stream<String>> look) {
    return new Invariant(CONCERN, says, site -> Trigger.all(site, type).flatMap(look));
  }

  private static Stream<String> same(Set<String> wanted, Set<String> found) {
    return breach(!found.equals(wanted), "there are " + found);
  }

  private static Set<String> sources(SiteStacks site) {
    var found = new TreeSet<String>();
    Trigger.all(site, RULE)
        .forEach(rule ->
            found.add(
                rule.function.id() + " " + rule.text("Pattern.source").replaceAll("[\\[\\]]", "")));
    return found;
  }

  private static Set<String> rates(SiteStacks site) {
    var found = new TreeSet<String>();
    Trigger.all(site, SCHEDULE)
        .forEach(tick -> found.add(tick.function.id() + " " + minutes(tick)));
    return found;
  }

  private static int minutes(Trigger tick) {
    var rate = RATE.matcher(tick.text("ScheduleExpression"));
    return rate.matches() ? Integer.parseInt(rate.group(1)) : 0;
  }

  private static Stream<String> heard(Trigger rule) {
    var source = rule.text("Pattern.source").replaceAll("[\\[\\]]", "");
    var ours = events().filter(event -> source.equals(text(event, "source"))).toList();
    return all(
        breach(ours.isEmpty(), rule + " hears " + source + ", of which events/ has no event"),
        ours.stream()
            .filter(event -> !matches(pattern(rule, event), event))
            .map(event -> rule + " does not hear " + event),
        events()
            .filter(event -> !source.equals(text(event, "source")))
            .filter(event -> matches(pattern(rule, event), event))
            .map(event -> rule + " hears " + event),
        ours.stream()
            .flatMap(event ->
                NearMisses.of(event)
                    .filter(miss -> matches(pattern(rule, event), miss))
                    .map(miss -> rule + " hears " + miss)));
  }

  /** The rule of a site that is named as in the event. */
  private static String pattern(Trigger rule, JsonObject event) {
    var text = rule.function.at(rule.path + ".Properties.Pattern").toString();
    return text.replace("{\"Ref\":\"RepositoryName\"}", quoted(event, "detail.repository-name"))
        .replace("{\"Ref\":\"ApplicationName\"}", quoted(event, "detail.application"))
        .replace("{\"Ref\":\"DeploymentGroupName\"}", quoted(event, "detail.deploymentGroup"))
        .replace("{\"Ref\":\"ReleaseTags\"}", "\"release-*\"")
        .replace("{\"Ref\":\"HotfixTags\"}", "\"hotfix-*\"");
  }

  private static String quoted(JsonObject event, String path) {
    return "\"" + text(event, path) + "\"";
  }

  private static boolean matches(String pattern, JsonObject event) {
    try {
      return Ruler.matchesRule(event.toString(), pattern);
    } catch (Exception refused) {
      return false;
    }
  }

  private static Stream<JsonObject> events() {
    return Automation.files("events").stream()
        .filter(file -> file.toString().endsWith(".json"))
        .map(TriggerRules::event);
  }

  /** Application and group have two names, so that a rule that mixes them up hears nothing. */
  private static JsonObject event(Path file) {
    var event = JsonParser.parseString(Automation.read(file)).getAsJsonObject();
    var detail = Tree.object(event, "detail");
    if (detail.has("deploymentGroup")) {
      detail.addProperty("deploymentGroup", "group-of-" + text(detail, "application"));
    }
    return event;
  }

  static String text(JsonElement tree, String path) {
    var found = Tree.at(tree, path);
    return found.isJsonPrimitive() ? found.getAsString() : "";
  }

  private static Stream<String> tick(Trigger tick) {
    var file = "events/" + Automation.module(tick.function) + "-tick.json";
    if (!Automation.exists(file)) {
      return Stream.of(tick + " has no sample in " + file);
    }
    var sample = event(Path.of("..", file));
    try {
      var input = JsonParser.parseString(tick.text("Input")).getAsJsonObject();
      return all(
          breach(!input.keySet().equals(sample.keySet()), tick + " carries " + input.keySet()),
          Stream.of("source", "detail-type")
              .filter(name -> !text(input, name).equals(text(sample, name)))
              .map(name -> tick + " has the " + name + " " + text(input, name)),
          breach(
              !text(input, "id").equals("<aws.scheduler.execution-id>")
                  || !text(input, "time").equals("<aws.scheduler.scheduled-time>"),
              tick + " does not say which tick it is"));
    } catch (JsonParseException | IllegalStateException broken) {
      return Stream.of(tick + " carries no JSON: " + broken.getMessage());
    }
  }

  private static Stream<String> bounded(Trigger tick) {
    var until =
        number(tick.text("RetryPolicy.MaximumEventAgeInSeconds"))
            + FunctionRules.seconds(tick.function);
    return all(
        breach(until != minutes(tick) * 60, tick + " may still run after " + until + " s"),
        breach(
            number(tick.text("RetryPolicy.MaximumRetryAttempts")) != 2,
            tick + " is not tried thrice"),
        // A stack of another name must not collide, and a tick must not wander into the next.
        breach(!tick.text("OmitName").equals("true"), tick + " has a name"),
        breach(!tick.text("FlexibleTimeWindow").equals("{Mode: OFF}"), tick + " wanders"));
  }

  private static int number(String text) {
    return text.matches("\\d+") ? Integer.parseInt(text) : -1;
  }

  private static Stream<String> fresh(SiteStacks site) {
    return Automation.functions(site)
        .filter(function -> function.has("EventInvokeConfig"))
        .flatMap(function -> {
          var module = Automation.module(function);
          // A hook has CodeDeploy's hour; half of it is left to answer in.
          var wanted =
              switch (module) {
                case "gate" -> "1800 2";
                case "peaks" -> "300 1";
                default -> "900 2";
              };
          var found =
              function.text("EventInvokeConfig.MaximumEventAgeInSeconds")
                  + " "
                  + function.text("EventInvokeConfig.MaximumRetryAttempts");
          return breach(!found.equals(wanted), function.name() + " takes calls of " + found);
        });
  }
}
