package tidegate.site.script.cloud;

import static tidegate.site.script.cloud.CannedAnswer.element;
import static tidegate.site.script.cloud.CannedAnswer.list;
import static tidegate.site.script.cloud.CannedAnswer.text;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.cloudformation.TemplateYaml;
import tidegate.testbed.cloudformation.Tree;

/** CloudFormation: change sets and the stacks that they make. */
public final class Stacks implements Service {
  private static final Pattern LOCATION = Pattern.compile("(?m)^ *Location: (\\S+)$");

  /** A stack, and a template with its parameters that waits to become it. */
  private record Stack(String status, String template, Map<String, String> parameters) {
    Stack in(String other) {
      return new Stack(other, template, parameters);
    }

    boolean changes(@Nullable Stack before) {
      return before == null
          || !STEADY.contains(before.status)
          || !template.equals(before.template)
          || !parameters.equals(before.parameters);
    }
  }

  private record ChangeSet(String stack, Stack wanted, boolean empty) {}

  private static final Set<String> STEADY = Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE");

  private final Map<String, Stack> stacks = new TreeMap<>();
  private final Map<String, ChangeSet> changes = new HashMap<>();
  private final Buckets buckets;

  Stacks(Buckets buckets) {
    this.buckets = buckets;
  }

  /** The stack whose next creation fails; empty for none. */
  public String unlucky = "";

  /** What a stack puts out under a name. */
  public static String made(String output) {
    return switch (output) {
      case "CertificateArn" -> "arn:aws:acm:us-east-1:" + Cloud.ACCOUNT + ":certificate/1";
      case "WebAclArn" -> "arn:aws:wafv2:us-east-1:" + Cloud.ACCOUNT + ":global/webacl/shop/1";
      case "DbPort" -> "3306";
      case "TaskPublicIp" -> "ENABLED";
      case "TaskSubnetIds", "ProbeSubnetIds" -> "subnet-1,subnet-2";
      case "TaskGroupId", "ProbeSecurityGroupId" -> "sg-" + output.length();
      case "FileSystemId" -> "fs-0123456789abcdef0";
      case "MediaBucket", "LogBucket" ->
          "shop-site-" + output.substring(0, 3).toLowerCase(java.util.Locale.ROOT);
      default -> output.endsWith("Arn") ? "arn:aws:made:" + output : "made-" + output;
    };
  }

  /** A stack's parameters, by its Region and name; empty where there is no stack. */
  public Map<String, String> parameters(String stack) {
    var found = stacks.get(stack);
    return found == null ? Map.of() : found.parameters();
  }

  /** An update counts as a creation, so that two ways to the same end can be compared. */
  void put(Map<String, String> world) {
    stacks.forEach((name, stack) ->
        world.put(
            "stack " + name,
            stack.status().replace("UPDATE_COMPLETE", "CREATE_COMPLETE")
                + " "
                + stack.parameters()));
  }

  @Override
  public CannedAnswer answer(Call call) {
    return switch (call.operation()) {
      case "GetTemplateSummary" -> CannedAnswer.query(call, summary(call));
      case "DescribeStacks" -> CannedAnswer.query(call, describe(call));
      case "CreateChangeSet" -> CannedAnswer.query(call, create(call));
      case "DescribeChangeSet" -> CannedAnswer.query(call, describe(change(call)));
      case "ExecuteChangeSet" -> {
        execute(change(call));
        yield CannedAnswer.query(call, "");
      }
      case "DeleteStack" -> {
        stacks.remove(call.region() + "/" + call.member("StackName"));
        yield CannedAnswer.query(call, "");
      }
      default -> throw Service.unknown(call);
    };
  }

  private String describe(Call call) {
    var name = call.member("StackName").replaceFirst("^.*:stack/", "");
    var stack = stacks.get(call.region() + "/" + name);
    if (stack == null) {
      throw new CannedRefusal(400, "ValidationError", "Stack with id " + name + " does not exist");
    }
    var outputs =
        Tree.object(TemplateYaml.read(stack.template()), "Outputs").keySet().stream()
            .map(key -> text("OutputKey", key) + text("OutputValue", made(key)));
    return list(
        "Stacks",
        "member",
        Stream.of(
            text("StackName", name)
                + text("StackId", id(name))
                + text("CreationTime", "2026-01-01T00:00:00Z")
                + text("StackStatus", stack.status())
                + list("Outputs", "member", outputs)));
  }

  /** By its parameters the CLI knows which have a value to keep. */
  private String summary(Call call) {
    var keys = parameters(call.region() + "/" + call.member("StackName")).keySet().stream();
    return list("Parameters", "member", keys.map(key -> text("ParameterKey", key)));
  }

  private String create(Call call) {
    var name = call.region() + "/" + call.member("StackName");
    var template = call.member("TemplateBody");
    var tree = TemplateYaml.read(template);
    if (call.members().containsKey("Tags.member.1.Key")) {
      throw new CannedRefusal(400, "ValidationError", "a tag would reach the VPC origin");
    }
    requireNested(call, template, tree);
    var before = stacks.get(name);
    var parameters = TemplateParameters.of(tree, call, parameters(name));
    var wanted = new Stack("CREATE_COMPLETE", template, parameters);
    if (before == null) {
      stacks.put(name, wanted.in("REVIEW_IN_PROGRESS"));
    }
    var change = "arn:aws:cloudformation:::changeSet/" + changes.size();
    changes.put(change, new ChangeSet(name, wanted, !wanted.changes(before)));
    return text("Id", change) + text("StackId", id(call.member("StackName")));
  }

  /** Nested templates must have been uploaded, and whoever asks must know that they are there. */
  private void requireNested(Call call, String template, JsonObject tree) {
    if (!tree.toString().contains("AWS::Serverless::Application")) {
      return;
    }
    if (!call.members().containsValue("CAPABILITY_AUTO_EXPAND")) {
      throw new CannedRefusal(400, "InsufficientCapabilitiesException", "CAPABILITY_AUTO_EXPAND");
    }
    LOCATION
        .matcher(template)
        .results()
        .forEach(match -> TemplateYaml.read(buckets.at(match.group(1))));
  }

  private ChangeSet change(Call call) {
    var found = changes.get(call.member("ChangeSetName"));
    if (found == null) {
      throw new CannedRefusal(404, "ChangeSetNotFound", call.member("ChangeSetName"));
    }
    return found;
  }

  private static String describe(ChangeSet change) {
    var status =
        change.empty()
            ? text("Status", "FAILED")
                + text("StatusReason", "The submitted information didn't contain changes.")
            : text("Status", "CREATE_COMPLETE");
    return text("StackName", change.stack()) + status + element("Changes", "");
  }

  private void execute(ChangeSet change) {
    var before = stacks.get(change.stack());
    var first = before == null || before.status().equals("REVIEW_IN_PROGRESS");
    if (unlucky.equals(change.stack())) {
      unlucky = "";
      stacks.put(
          change.stack(),
          change.wanted().in(first ? "ROLLBACK_COMPLETE" : "UPDATE_ROLLBACK_COMPLETE"));
      return;
    }
    stacks.put(change.stack(), first ? change.wanted() : change.wanted().in("UPDATE_COMPLETE"));
  }

  private static String id(String name) {
    return "arn:aws:cloudformation:any:" + Cloud.ACCOUNT + ":stack/" + name;
  }
}
