package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.expect;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Who may publish to the automation's topic and send to its queue, against who does. */
final class NoticeRules {
  private static final String CONCERN = "notices";
  private static final String TOPIC = "template:Notices";
  private static final String QUEUE = "template:DeadLetters.Arn";

  private NoticeRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "the topic takes notices from alarms of this account and from the functions that publish",
            NoticeRules::topic),
        new Invariant(
            CONCERN, "the queue takes events from this stack's rules", NoticeRules::queue),
        new Invariant(
            CONCERN,
            "each mail address has a subscription, where there is one",
            site ->
                all(
                    mail(site, "NoticesByMail", "HasEmail", "NotifyEmail"),
                    mail(site, "NoticesBySecondMail", "HasEmail2", "NotifyEmail2"))),
        new Invariant(
            CONCERN,
            "a dead letter is kept as long as SQS can, encrypted, and goes with the stack",
            site -> {
              var queue = site.resource(SiteStacks.AUTOMATION, "DeadLetters");
              return all(
                  expect(queue, "MessageRetentionPeriod", "1209600"),
                  expect(queue, "SqsManagedSseEnabled", "true"),
                  attribute(queue, "DeletionPolicy", "Delete"::equals),
                  attribute(queue, "UpdateReplacePolicy", "Delete"::equals));
            }),
        new Invariant(
            CONCERN,
            "the topic is named by its stage, and is not encrypted with a key that alarms cannot use",
            site -> {
              var topic = site.resource(SiteStacks.AUTOMATION, "Notices");
              return all(
                  expect(topic, "DisplayName", "Tidegate <Stage>"),
                  expect(topic, "KmsMasterKeyId", ""));
            }));
  }

  private static Stream<String> topic(SiteStacks site) {
    var policy = site.resource(SiteStacks.AUTOMATION, "NoticesPolicy");
    var publishers =
        PermissionRules.statements(site)
            .filter(statement -> statement.actions().contains("sns:Publish"))
            .map(statement -> statement.owner().name() + ".Arn")
            .collect(Collectors.toCollection(TreeSet::new));
    return all(
        expect(policy, "Topics", "[" + TOPIC + "]"),
        statements(
            policy,
            List.of(
                "Allow sns:Publish on "
                    + TOPIC
                    + " to {Service: cloudwatch.amazonaws.com} if"
                    + " {StringEquals: {aws:SourceAccount: ${AWS::AccountId}}}",
                "Allow sns:Publish on " + TOPIC + " to {AWS: " + publishers + "} if ",
                tls("sns:Publish", TOPIC))));
  }

  private static Stream<String> queue(SiteStacks site) {
    var policy = site.resource(SiteStacks.AUTOMATION, "DeadLettersPolicy");
    return all(
        expect(policy, "Queues", "[template:DeadLetters]"),
        statements(
            policy,
            List.of(
                "Allow sqs:SendMessage on "
                    + QUEUE
                    + " to {Service: events.amazonaws.com} if {ArnLike: {aws:SourceArn:"
                    + " arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/${AWS::StackName}-*}}",
                tls("sqs:*", QUEUE))));
  }

  private static String tls(String action, String resource) {
    return "Deny " + action + " on " + resource + " to * if {Bool: {aws:SecureTransport: false}}";
  }

  private static Stream<String> statements(Resource policy, List<String> wanted) {
    var found =
        policy.items("PolicyDocument.Statement").stream().map(path -> said(policy, path)).toList();
    return all(
        breach(!found.equals(wanted), policy.name() + " says " + found),
        expect(policy, "PolicyDocument.Version", "2012-10-17"));
  }

  private static String said(Resource policy, String path) {
    var who = policy.at(path + ".Principal");
    var sorted =
        Tree.list(who, "AWS").asList().stream()
            .map((JsonElement one) -> policy.meaning(one))
            .collect(Collectors.toCollection(TreeSet::new));
    return policy.text(path + ".Effect")
        + " "
        + policy.text(path + ".Action")
        + " on "
        + policy.text(path + ".Resource")
        + " to "
        + (sorted.isEmpty() ? policy.meaning(who) : "{AWS: " + sorted + "}")
        + " if "
        + policy.text(path + ".Condition");
  }

  private static Stream<String> mail(
      SiteStacks site, String id, String condition, String parameter) {
    var subscription = site.resource(SiteStacks.AUTOMATION, id);
    return all(
        attribute(subscription, "Condition", condition::equals),
        expect(subscription, "TopicArn", TOPIC),
        expect(subscription, "Protocol", "email"),
        expect(subscription, "Endpoint", "<" + parameter + ">"),
        NetworkRules.condition(
            site, SiteStacks.AUTOMATION, condition, "not(equals(<" + parameter + ">, ))"));
  }
}
