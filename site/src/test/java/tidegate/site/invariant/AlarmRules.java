package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.expect;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Alarms and dashboard of template.yaml against the metrics that functions emit. */
final class AlarmRules {
  private static final String CONCERN = "alarms";
  private static final String ALARM = "AWS::CloudWatch::Alarm";
  private static final Pattern NAMESPACE = Pattern.compile("NAMESPACE = \"(\\w+)\"");
  private static final Pattern LETTERS =
      Pattern.compile("\\[\"AWS/SQS\",\"ApproximateNumberOfMessagesVisible\",\"QueueName\",\"");

  private AlarmRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "an alarm tells, and one that can end by itself tells its end",
            site ->
                Automation.ofType(site, ALARM)
                    .flatMap(alarm ->
                        all(
                            expect(alarm, "AlarmActions", "[template:Notices]"),
                            expect(
                                alarm,
                                "OKActions",
                                alarm.id().equals("DeadLettersWaiting")
                                    ? ""
                                    : "[template:Notices]"),
                            breach(
                                alarm.text("AlarmDescription").length() < 40,
                                alarm.name() + " does not say what to do")))),
        new Invariant(
            CONCERN,
            "each function that ticks has an alarm that hears when its heartbeat stops",
            AlarmRules::heartbeats),
        new Invariant(
            CONCERN,
            "fewer healthy tasks than the floor for a quarter of an hour is an alarm",
            AlarmRules::floor),
        new Invariant(CONCERN, "a dead letter is an alarm", AlarmRules::letters),
        new Invariant(
            CONCERN, "no alarm and no graph looks at what no function emits", AlarmRules::emitted),
        new Invariant(
            CONCERN,
            "the dashboard is JSON, of this stage, and has one name with the stack",
            AlarmRules::dashboard));
  }

  private static String namespace() {
    var found = NAMESPACE.matcher(Automation.sources("core"));
    return found.find() ? found.group(1) : "?";
  }

  private static Stream<String> heartbeats(SiteStacks site) {
    var ticking =
        Automation.functions(site)
            .filter(function -> function.at("Events").toString().contains("ScheduleV2"))
            .toList();
    return ticking.stream()
        .flatMap(function -> {
          var module = Automation.module(function);
          var alarm =
              site.resource(
                  SiteStacks.AUTOMATION, function.id().replaceFirst("Function$", "") + "Silent");
          var minutes = function.at("Events").toString().replaceAll("(?s).*rate\\((\\d+) .*", "$1");
          var emits =
              "put\\(Map\\.of\\(\"Heartbeat\", 1\\), Map\\.of\\(\"Function\", \""
                  + module
                  + "\"\\)\\)";
          return all(
              breach(
                  !Pattern.compile(emits).matcher(Automation.sources(module)).find(),
                  module + " has no heartbeat"),
              expect(alarm, "Namespace", namespace()),
              expect(alarm, "MetricName", "Heartbeat"),
              expect(
                  alarm,
                  "Dimensions",
                  "[{Name: Stage, Value: <Stage>}, {Name: Function, Value: " + module + "}]"),
              expect(alarm, "Statistic", "Sum"),
              expect(alarm, "Period", String.valueOf(seconds(minutes))),
              expect(alarm, "Threshold", "1"),
              expect(alarm, "ComparisonOperator", "LessThanThreshold"),
              expect(alarm, "TreatMissingData", "breaching"),
              silence(alarm));
        });
  }

  private static int seconds(String minutes) {
    return minutes.matches("\\d+") ? Integer.parseInt(minutes) * 60 : 0;
  }

  /** The minutes that the text tells are the ones that the numbers make. */
  private static Stream<String> silence(Resource alarm) {
    var period = alarm.text("Period");
    var times = alarm.text("EvaluationPeriods");
    if (!period.matches("\\d+") || !times.matches("\\d+")) {
      return Stream.of(alarm.name() + " never wakes");
    }
    var minutes = Integer.parseInt(period) * Integer.parseInt(times) / 60;
    return breach(
        !alarm.text("AlarmDescription").contains(" for " + minutes + " minutes"),
        alarm.name() + " wakes after " + minutes + " minutes and says otherwise");
  }

  private static Stream<String> floor(SiteStacks site) {
    var alarm = site.resource(SiteStacks.AUTOMATION, "FloorNotHealthy");
    return all(
        expect(
            alarm,
            "Metrics",
            "[{Id: short, Expression: wanted - healthy, Label: tasks short of the floor,"
                + " ReturnData: true}, "
                + part("wanted", "FloorWanted", "Maximum")
                + ", "
                + part("healthy", "TasksHealthy", "Minimum")
                + "]"),
        expect(alarm, "EvaluationPeriods", "3"),
        over(alarm, "notBreaching"));
  }

  private static String part(String id, String metric, String statistic) {
    return ("{Id: %s, ReturnData: false, MetricStat: {Metric: {Namespace: %s, MetricName: %s,"
            + " Dimensions: [{Name: Stage, Value: <Stage>}]}, Period: 300, Stat: %s}}")
        .formatted(id, namespace(), metric, statistic);
  }

  private static Stream<String> over(Resource alarm, String missing) {
    return all(
        expect(alarm, "Threshold", "0"),
        expect(alarm, "ComparisonOperator", "GreaterThanThreshold"),
        expect(alarm, "TreatMissingData", missing));
  }

  private static Stream<String> letters(SiteStacks site) {
    var alarm = site.resource(SiteStacks.AUTOMATION, "DeadLettersWaiting");
    return all(
        expect(alarm, "Namespace", "AWS/SQS"),
        expect(alarm, "MetricName", "ApproximateNumberOfMessagesVisible"),
        expect(alarm, "Dimensions", "[{Name: QueueName, Value: template:DeadLetters.QueueName}]"),
        expect(alarm, "Statistic", "Maximum"),
        expect(alarm, "Period", "300"),
        expect(alarm, "EvaluationPeriods", "1"),
        over(alarm, "notBreaching"));
  }

  private static Stream<String> emitted(SiteStacks site) {
    var sources = new StringBuilder();
    Set.of("peaks", "rollout", "gate", "verify")
        .forEach(module -> sources.append(Automation.sources(module)));
    var looked = new TreeSet<String>();
    for (var alarm : Automation.ofType(site, ALARM).toList()) {
      looked.add(alarm.text("MetricName"));
      alarm
          .items("Metrics")
          .forEach(item -> looked.add(alarm.text(item + ".MetricStat.Metric.MetricName")));
    }
    Pattern.compile("\"(?:Tidegate|\\.)\",\"(\\w+)\"|MetricName=\\\\\"(\\w+)\\\\\"")
        .matcher(site.resource(SiteStacks.AUTOMATION, "Dashboard").text("DashboardBody"))
        .results()
        .forEach(match -> looked.add(match.group(1) == null ? match.group(2) : match.group(1)));
    looked.removeAll(Set.of("", "ApproximateNumberOfMessagesVisible"));
    return looked.stream()
        .filter(metric -> sources.indexOf("\"" + metric + "\"") < 0)
        .map(metric -> "no function emits " + metric);
  }

  private static Stream<String> dashboard(SiteStacks site) {
    var dashboard = site.resource(SiteStacks.AUTOMATION, "Dashboard");
    var body = dashboard.text("DashboardBody");
    try {
      var widgets = Tree.list(JsonParser.parseString(body), "widgets");
      return all(
          expect(dashboard, "DashboardName", "${AWS::StackName}"),
          breach(widgets.size() < 5, "the dashboard shows " + widgets.size() + " graphs"),
          widgets.asList().stream()
              .filter(widget -> isMetric(widget))
              .filter(widget -> !ofThisStage(Tree.list(widget, "properties.metrics")))
              .map(widget -> "a graph of every stage: " + widget),
          breach(!LETTERS.matcher(body).find(), "no graph of the dead letters"),
          Automation.ofType(site, ALARM)
              .filter(alarm -> !body.contains(alarm.id() + ".Arn"))
              .map(alarm -> "the dashboard does not show " + alarm.name()),
          tellers(site)
              .filter(logs -> !body.contains(logs))
              .map(logs -> "the dashboard does not read " + logs));
    } catch (JsonParseException broken) {
      return Stream.of("the dashboard is no JSON: " + broken.getMessage());
    }
  }

  /** Log groups of the functions that tell. */
  private static Stream<String> tellers(SiteStacks site) {
    return PermissionRules.statements(site)
        .filter(statement -> statement.actions().contains("events:PutEvents"))
        .map(statement -> statement.owner().id().replace("Role", "Logs"));
  }

  private static boolean isMetric(JsonElement widget) {
    return widget.getAsJsonObject().get("type").getAsString().equals("metric");
  }

  private static boolean ofThisStage(JsonArray metrics) {
    var first = metrics.isEmpty() ? "" : metrics.get(0).toString();
    return first.contains("\"Stage\",\"<Stage>\"") || first.contains("Stage=\\\"<Stage>\\\"");
  }
}
