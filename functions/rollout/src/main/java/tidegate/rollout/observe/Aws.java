package tidegate.rollout.observe;

import tidegate.cloud.cloudwatch.Alarms;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecr.Artifacts;
import tidegate.cloud.ecr.Images;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.RunningTasks;
import tidegate.cloud.ecs.TaskDefinitions;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.rds.Databases;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.sns.Notices;

/** What this function reaches of AWS. */
public record Aws(
    EcsService service,
    TaskDefinitions taskDefinitions,
    RunningTasks tasks,
    Deployments deployments,
    Images images,
    Artifacts artifacts,
    LoadBalancers loadBalancers,
    Alarms alarms,
    Scaling scaling,
    Databases databases,
    Notices notices) {}
