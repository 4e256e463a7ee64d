package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Alarms that reach somebody, a dashboard that shows something, money that is watched. */
final class MonitoringRules {
  private static final String CONCERN = "monitoring";
  private static final String ALARM = "AWS::CloudWatch::Alarm";
  private static final String BALANCER =
      "[{Name: LoadBalancer, Value: balancer:Balancer.LoadBalancerFullName}]";
  private static final String DATABASE = "[{Name: DBInstanceIdentifier, Value: data:Database}]";
  private static final String FILES = "[{Name: FileSystemId, Value: data:Files}]";

  /** What each metric is measured by, and the side of the threshold that is bad. */
  private static final Map<String, String> METRICS =
      Map.of(
          "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum", "GreaterThanThreshold " + BALANCER,
          "AWS/ApplicationELB HTTPCode_ELB_5XX_Count Sum", "GreaterThanThreshold " + BALANCER,
          "AWS/ApplicationELB TargetResponseTime p95", "GreaterThanThreshold " + BALANCER,
          "AWS/RDS CPUUtilization Average", "GreaterThanThreshold " + DATABASE,
          "AWS/RDS FreeStorageSpace Minimum", "LessThanThreshold " + DATABASE,
          "AWS/RDS DatabaseConnections Maximum", "GreaterThanThreshold " + DATABASE,
          "AWS/RDS CPUCreditBalance Minimum", "LessThanThreshold " + DATABASE,
          "AWS/EFS BurstCreditBalance Minimum", "LessThanThreshold " + FILES,
          "AWS/EFS PercentIOLimit Maximum", "GreaterThanThreshold " + FILES);

  private MonitoringRules() {}

  static List<Invariant> rules() {
    return List.of(
        every(
            CONCERN,
            "an alarm tells when it starts and when it is over",
            ALARM,
            alarm ->
                all(
                    expect(alarm, "AlarmActions", "[monitoring:Topic]"),
                    expect(alarm, "OKActions", "[monitoring:Topic]"),
                    expect(alarm, "AlarmName", text -> text.matches("<SiteName>-[a-z0-9-]+")),
                    expect(alarm, "AlarmDescription", text -> text.length() > 30))),
        every(
            CONCERN,
            "an alarm looks at a metric that exists, of this site",
            ALARM,
            MonitoringRules::metric),
        every(
            CONCERN,
            "an alarm wakes within half an hour, and for more than a single blip of a minute",
            ALARM,
            MonitoringRules::pace),
        new Invariant(
            CONCERN, "every metric that matters has its alarm", MonitoringRules::complete),
        new Invariant(
            CONCERN,
            "burst credits are watched where there are any",
            site ->
                all(
                    attribute(
                        site.resource("monitoring", "FilesOutOfCredits"),
                        "Condition",
                        "Bursting"::equals),
                    NetworkRules.condition(
                        site, "monitoring", "Bursting", "equals(<ThroughputMode>, bursting)"))),
        one(
            CONCERN,
            "the topic has a reader, and only this site's alarms may write",
            "monitoring",
            "Topic",
            MonitoringRules::topic),
        every(
            CONCERN,
            "the dashboard is JSON, and every line of it is of this site",
            "AWS::CloudWatch::Dashboard",
            MonitoringRules::dashboard),
        every(
            CONCERN,
            "money is watched as it is spent and as it will be",
            "AWS::Budgets::Budget",
            MonitoringRules::budget),
        new Invariant(
            CONCERN,
            "production's containers are looked into",
            site ->
                all(
                    expect(
                        site.resource("service", "Cluster"),
                        "ClusterSettings",
                        "[{Name: containerInsights, Value: if(Production, enhanced, disabled)}]"),
                    NetworkRules.condition(site, "service", "Production", "equals(<Stage>, prod)"),
                    NetworkRules.condition(
                        site, "storage", "Production", "equals(<Stage>, prod)"))));
  }

  private static String key(Resource alarm) {
    return alarm.text("Namespace")
        + " "
        + alarm.text("MetricName")
        + " "
        + alarm.text("Statistic")
        + alarm.text("ExtendedStatistic");
  }

  private static Stream<String> metric(Resource alarm) {
    var wanted = METRICS.getOrDefault(key(alarm), "unknown");
    var found = alarm.text("ComparisonOperator") + " " + alarm.text("Dimensions");
    return breach(!found.equals(wanted), alarm.name() + " " + key(alarm) + " by " + found);
  }

  private static Stream<String> pace(Resource alarm) {
    var period = number(alarm, "Period");
    var periods = number(alarm, "EvaluationPeriods");
    var points = number(alarm, "DatapointsToAlarm");
    var whole = period * periods;
    var whatIsMissing = alarm.text("TreatMissingData");
    return breach(
        !Set.of(60, 300).contains(period)
            || points < 1
            || points > periods
            || whole < 120
            || whole > 1800
            || !Set.of("notBreaching", "missing").contains(whatIsMissing)
            || alarm.text("Threshold").matches("|-.*|0"),
        alarm.name() + " looks " + points + " of " + periods + " times " + period + " s");
  }

  private static int number(Resource resource, String path) {
    var text = resource.text(path);
    return text.matches("\\d+") ? Integer.parseInt(text) : -1;
  }

  private static Stream<String> complete(SiteStacks site) {
    var found = site.ofType(ALARM).map(MonitoringRules::key).collect(Collectors.toSet());
    return METRICS.keySet().stream()
        .filter(key -> !found.contains(key))
        .map(key -> "no alarm on " + key);
  }

  private static Stream<String> topic(Resource topic) {
    var policy = topic.site().resource("monitoring", "TopicPolicy");
    var statement = "PolicyDocument.Statement.0";
    var sources =
        "{StringEquals: {aws:SourceAccount: ${AWS::AccountId}}, ArnLike: {aws:SourceArn:"
            + " arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:<SiteName>-*}}";
    return all(
        expect(topic, "Subscription", "[{Protocol: email, Endpoint: <NotifyEmail>}]"),
        expect(policy, "Topics", "[monitoring:Topic]"),
        expect(policy, "PolicyDocument.Version", "2012-10-17"),
        expect(
            policy,
            statement,
            "{Sid: AlarmsOfThisAccount, Effect: Allow, Principal: {Service: cloudwatch.amazonaws.com},"
                + " Action: sns:Publish, Resource: monitoring:Topic, Condition: "
                + sources
                + "}"),
        expect(
            policy,
            "PolicyDocument.Statement.1",
            "{Sid: OnlyOverTls, Effect: Deny, Principal: *, Action: sns:Publish, Resource:"
                + " monitoring:Topic, Condition: {Bool: {aws:SecureTransport: false}}}"),
        breach(policy.items("PolicyDocument.Statement").size() != 2, "more may write"));
  }

  private static Stream<String> dashboard(Resource dashboard) {
    try {
      var widgets = Tree.list(JsonParser.parseString(dashboard.text("DashboardBody")), "widgets");
      var foreign =
          widgets.asList().stream()
              .flatMap(widget -> Tree.list(widget, "properties.metrics").asList().stream())
              .map(Object::toString)
              .filter(line ->
                  !line.matches(
                      ".*\"(balancer:Balancer.LoadBalancerFullName|data:Database|data:Files|<SiteName>)\".*"))
              .map(line -> "not of this site: " + line);
      return Stream.concat(
          Stream.concat(foreign, breach(widgets.size() < 6, widgets.size() + " widgets")),
          expect(dashboard, "DashboardName", "<SiteName>-site"));
    } catch (JsonParseException e) {
      return Stream.of("the dashboard is no JSON: " + e.getMessage());
    }
  }

  private static Stream<String> budget(Resource budget) {
    var to = "Subscribers: [{SubscriptionType: EMAIL, Address: <NotifyEmail>}]";
    var notes = budget.text("NotificationsWithSubscribers");
    return all(
        expect(
            budget,
            "Budget",
            "{BudgetName: <SiteName>, BudgetType: COST, TimeUnit: MONTHLY, BudgetLimit: {Amount:"
                + " <BudgetDollars>, Unit: USD}}"),
        breach(
            !notes.equals(
                "[{Notification: {NotificationType: ACTUAL, ComparisonOperator: GREATER_THAN, Threshold:"
                    + " 80, ThresholdType: PERCENTAGE}, "
                    + to
                    + "}, {Notification: {NotificationType: FORECASTED, ComparisonOperator: GREATER_THAN,"
                    + " Threshold: 100, ThresholdType: PERCENTAGE}, "
                    + to
                    + "}]"),
            "notes " + notes));
  }
}
