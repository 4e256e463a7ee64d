package tidegate.site.script.cloud;

import static tidegate.site.script.cloud.CannedAnswer.element;
import static tidegate.site.script.cloud.CannedAnswer.list;
import static tidegate.site.script.cloud.CannedAnswer.text;

import java.util.stream.Stream;

/** ECS, CodeDeploy and the load balancer of a site that runs. */
public final class Running implements Service {
  private static final String TASK = "arn:aws:ecs:ap-northeast-2:" + Cloud.ACCOUNT + ":task/shop/1";

  /** The target group that the production listener forwards to. */
  public String live = Stacks.made("BlueTargetGroupArn");

  /** A deployment under way; empty for none. */
  public String deployment = "";

  /** What the task that makes database users ends with. */
  public int exitCode;

  @Override
  public CannedAnswer answer(Call call) {
    return switch (call.operation()) {
      case "RunTask" -> runTask(call);
      case "DescribeTasks" ->
          CannedAnswer.json(
              "{\"tasks\":[{\"taskArn\":\"%s\",\"lastStatus\":\"STOPPED\",\"containers\":[{\"exitCode\":%d}]}]}"
                  .formatted(TASK, exitCode));
      case "ListDeployments" ->
          CannedAnswer.json(
              deployment.isEmpty()
                  ? "{\"deployments\":[]}"
                  : "{\"deployments\":[\"" + deployment + "\"]}");
      case "DescribeListeners" ->
          CannedAnswer.query(call, list("Listeners", "member", Stream.of(listener(call))));
      case "DescribeLoadBalancers" ->
          CannedAnswer.query(
              call,
              list(
                  "LoadBalancers",
                  "member",
                  Stream.of(text("LoadBalancerArn", call.member("LoadBalancerArns.member.1")))));
      case "ModifyLoadBalancerAttributes" ->
          CannedAnswer.query(
              call,
              list(
                  "Attributes",
                  "member",
                  Stream.of(text("Key", call.member("Attributes.member.1.Key")))));
      default -> throw Service.unknown(call);
    };
  }

  private static CannedAnswer runTask(Call call) {
    var network =
        call.json().getAsJsonObject("networkConfiguration").getAsJsonObject("awsvpcConfiguration");
    if (network.getAsJsonArray("subnets").isEmpty()
        || network.getAsJsonArray("securityGroups").isEmpty()) {
      throw new CannedRefusal(400, "InvalidParameterException", "awsvpc needs subnets and groups");
    }
    return CannedAnswer.json("{\"tasks\":[{\"taskArn\":\"%s\"}],\"failures\":[]}".formatted(TASK));
  }

  private String listener(Call call) {
    return text("ListenerArn", call.member("ListenerArns.member.1"))
        + list(
            "DefaultActions",
            "member",
            Stream.of(text("Type", "forward") + text("TargetGroupArn", live)))
        + element("Port", "443");
  }
}
