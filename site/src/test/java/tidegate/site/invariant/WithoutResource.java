package tidegate.site.invariant;

import java.util.Set;

/** Actions of the functions that the Service Authorization Reference lists without a resource. */
final class WithoutResource {
  static final Set<String> ACTIONS =
      Set.of(
          "application-autoscaling:DescribeScalableTargets",
          "application-autoscaling:DescribeScalingActivities",
          "application-autoscaling:DescribeScalingPolicies",
          "application-autoscaling:DescribeScheduledActions",
          "cloudwatch:GetMetricData",
          "codedeploy:GetDeploymentTarget",
          "codedeploy:PutLifecycleEventHookExecutionStatus",
          "codedeploy:StopDeployment",
          "codedeploy:ContinueDeployment",
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:UnassignPrivateIpAddresses",
          "ecr:GetAuthorizationToken",
          "ecs:DeregisterTaskDefinition",
          "ecs:DescribeTaskDefinition",
          "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeLoadBalancers",
          "elasticloadbalancing:DescribeRules",
          "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetHealth");

  private WithoutResource() {}
}
