package tidegate.site.script.existing;

/** Kinds of sites that people have, each with what is told of it in public reports. */
public enum Kind {
  /** Everything as Tidegate wants it. */
  READY {
    @Override
    void describe(Answers site) {}
  },

  /** The commonest: rolling updates, an image named latest, no test listener. */
  ROLLING {
    @Override
    void describe(Answers site) {
      site.set(SERVICE, "services.0.deploymentController", "{\"type\":\"ECS\"}")
          .set(SERVICE, "services.0.deploymentConfiguration", "{\"maximumPercent\":200}");
      fieldsOfTheServiceItself(site);
      site.set(TASK, CONTAINER + "image", text(ECR + "/blog:latest"))
          .set("ecr.describe-repositories", "repositories.0.imageTagMutability", "\"MUTABLE\"")
          .set(LISTENERS, "Listeners.2", "null")
          .answer(PROBE, "{\"SecurityGroups\":[]}");
    }
  },

  /** ECS's own blue/green, visitors come by a listener rule. */
  NATIVE {
    @Override
    void describe(Answers site) {
      site.set(SERVICE, "services.0.deploymentController", "{\"type\":\"ECS\"}")
          .set(SERVICE, "services.0.deploymentConfiguration.strategy", "\"BLUE_GREEN\"");
      fieldsOfTheServiceItself(site);
      site.set(
              SERVICE,
              "services.0.loadBalancers.0.advancedConfiguration",
              "{\"productionListenerRule\":\"%s\"}".formatted(rule("443")))
          .set(LISTENERS, "Listeners.1.DefaultActions", "[{\"Type\":\"fixed-response\"}]")
          .set("elbv2.describe-rules.443", "Rules.0.RuleArn", text(rule("443")));
    }
  },

  /** The balancer faces the internet, and nothing of the VPC can go out. */
  PUBLIC {
    @Override
    void describe(Answers site) {
      site.set(BALANCER, "LoadBalancers.0.Scheme", "\"internet-facing\"")
          .answer(
              "ec2.describe-route-tables",
              "{\"RouteTables\":[{\"RouteTableId\":\"rtb-1\",\"Associations\":[{\"Main\":true}],"
                  + "\"Routes\":[{\"GatewayId\":\"igw-1\",\"DestinationCidrBlock\":\"0.0.0.0/0\"}]}]}");
    }
  },

  /** The balancer faces the internet, tasks stand in private subnets behind a NAT gateway. */
  PUBLIC_WITH_NAT {
    @Override
    void describe(Answers site) {
      PUBLIC.describe(site);
      site.answer(
              "ec2.describe-route-tables",
              "{\"RouteTables\":[{\"RouteTableId\":\"rtb-2\",\"Associations\":[{\"Main\":false,"
                  + "\"SubnetId\":\"subnet-0a\"}],\"Routes\":[{\"NatGatewayId\":\"nat-1\"}]}]}")
          .answer(
              "ec2.describe-nat-gateways",
              "{\"NatGateways\":[{\"NatGatewayId\":\"nat-1\",\"NatGatewayAddresses\":[{"
                  + "\"PublicIp\":\"203.0.113.9\"}]}]}");
    }
  },

  /** A deployment group of somebody who went another way: steps, a person's go, nothing kept. */
  CANARY {
    @Override
    void describe(Answers site) {
      site.set(
              GROUP,
              INFO + "deploymentConfigName",
              "\"CodeDeployDefault.ECSCanary10Percent5Minutes\"")
          .set(
              GROUP,
              INFO + "alarmConfiguration",
              "{\"enabled\":true,\"alarms\":[{\"name\":\"5xx\"}]}")
          .set(
              GROUP,
              INFO + "blueGreenDeploymentConfiguration.deploymentReadyOption",
              "{\"actionOnTimeout\":\"STOP_DEPLOYMENT\",\"waitTimeInMinutes\":90}")
          .set(
              GROUP,
              INFO
                  + "blueGreenDeploymentConfiguration.terminateBlueInstancesOnDeploymentSuccess.terminationWaitTimeInMinutes",
              "0")
          .set(GROUP, INFO + "loadBalancerInfo.targetGroupPairInfoList.0.testTrafficRoute", "null")
          .answer("iam.list-attached-role-policies", "{\"AttachedPolicies\":[]}");
    }
  },

  /** Aurora by its cluster's endpoint, without IAM log-in. */
  AURORA {
    @Override
    void describe(Answers site) {
      site.set(
              TASK,
              CONTAINER + "environment.0.value",
              "\"blog.cluster-abc.ap-northeast-2.rds.amazonaws.com\"")
          .set(DATABASES, "DBInstances.1.Engine", "\"aurora-mysql\"")
          .set(DATABASES, "DBInstances.1.DBClusterIdentifier", "\"blog-cluster\"")
          .answer(
              "rds.describe-db-clusters",
              "{\"DBClusters\":[{\"DBClusterIdentifier\":\"blog-cluster\",\"DbClusterResourceId\":\"cluster-BLOG\","
                  + "\"Endpoint\":\"blog.cluster-abc.ap-northeast-2.rds.amazonaws.com\",\"BackupRetentionPeriod\":0,"
                  + "\"IAMDatabaseAuthenticationEnabled\":false,\"DBClusterMembers\":["
                  + "{\"DBInstanceIdentifier\":\"other\",\"IsClusterWriter\":false},"
                  + "{\"DBInstanceIdentifier\":\"blog\",\"IsClusterWriter\":true}]}]}");
    }
  },

  /**
   * nginx before php-fpm, the image in a central account, small tasks on spot, content in the
   * image.
   */
  CENTRAL_REGISTRY {
    @Override
    void describe(Answers site) {
      site.set(
              TASK,
              CONTAINER + "image",
              text(
                  "999988887777.dkr.ecr.ap-northeast-2.amazonaws.com/platform/wordpress@sha256:"
                      + "a".repeat(64)))
          .set(TASK, CONTAINER + "name", "\"php-fpm\"")
          .set(TASK, CONTAINER + "mountPoints", "[]")
          .set(TASK, "taskDefinition.cpu", "\"512\"")
          .set(TASK, "taskDefinition.memory", "\"1024\"")
          .set(SERVICE, "services.0.launchType", "null")
          .set(
              SERVICE,
              "services.0.capacityProviderStrategy",
              "[{\"capacityProvider\":\"FARGATE_SPOT\",\"weight\":1,\"base\":0}]")
          .answer(
              "ecr.describe-repositories",
              "{\"repositories\":[{\"imageTagMutability\":\"IMMUTABLE_WITH_EXCLUSION\"}]}");
    }
  },

  /** Somebody scales by the clock, at a fixed size, with secrets for all to read. */
  SCHEDULED {
    @Override
    void describe(Answers site) {
      site.set(
              "application-autoscaling.describe-scalable-targets",
              "ScalableTargets.0.MinCapacity",
              "12")
          .answer(
              "application-autoscaling.describe-scheduled-actions",
              "{\"ScheduledActions\":[{\"ScheduledActionName\":\"payday\",\"ScheduledActionARN\":\"arn\",\"ServiceNamespace\":\"ecs\","
                  + "\"ResourceId\":\"service/prod/blog\",\"CreationTime\":1750000000,\"Schedule\":\"cron(0 23 4 * ? *)\","
                  + "\"ScalableTargetAction\":{\"MinCapacity\":30,\"MaxCapacity\":40}}]}")
          .set(SERVICE, "services.0.propagateTags", "\"SERVICE\"")
          .set(
              TASK,
              CONTAINER + "environment.1",
              "{\"name\":\"WORDPRESS_DB_PASSWORD\",\"value\":\"hunter2\"}")
          .set(
              TASK,
              CONTAINER + "environment.2",
              "{\"name\":\"SMTP_PASSWORD\",\"value\":\"hunter3\"}");
    }
  },

  /** Made for CodeDeploy, never deployed by it; its group is one of several, nothing scales it. */
  NEVER_DEPLOYED {
    @Override
    void describe(Answers site) {
      site.set(SERVICE, "services.0.taskSets.1.externalId", "null")
          .refuse("deploy.get-deployment")
          .answer("deploy.list-applications", "{\"applications\":[\"api\",\"blog-app\"]}")
          .answer(
              "deploy.list-deployment-groups.api",
              "{\"applicationName\":\"api\",\"deploymentGroups\":[\"api-group\"]}")
          .answer(
              "deploy.list-deployment-groups.blog-app",
              "{\"applicationName\":\"blog-app\",\"deploymentGroups\":[\"blog-group\"]}")
          .answer(
              "deploy.get-deployment-group.api-group",
              "{\"deploymentGroupInfo\":{\"ecsServices\":[{\"serviceName\":\"api\",\"clusterName\":\"prod\"}]}}")
          .answer("application-autoscaling.describe-scalable-targets", "{\"ScalableTargets\":[]}");
    }
  },

  /**
   * CloudFront before a listener that speaks no TLS and lets in by a rule; the database's host is a
   * secret.
   */
  BEHIND_CDN {
    @Override
    void describe(Answers site) {
      site.set(LISTENERS, "Listeners.1.Protocol", "\"HTTP\"")
          .set(LISTENERS, "Listeners.1.DefaultActions", "[{\"Type\":\"fixed-response\"}]")
          .set(TASK, CONTAINER + "environment", "[]")
          .set(TASK, CONTAINER + "secrets.0.name", "\"WORDPRESS_DB_HOST\"")
          .answer(
              "cloudfront.list-distributions",
              "{\"DistributionList\":{\"Items\":[{\"Id\":\"E0\",\"Origins\":{\"Items\":[{\"DomainName\":\"elsewhere.example\"}]}},"
                  + "{\"Id\":\"E1\",\"Aliases\":{\"Quantity\":1,\"Items\":[\"shop.example.com\"]},\"Origins\":{\"Quantity\":1,\"Items\":["
                  + "{\"Id\":\"o\",\"DomainName\":\"internal-blog-1.ap-northeast-2.elb.amazonaws.com\"}]}}]}}")
          .set(
              "application-autoscaling.describe-scaling-policies",
              "ScalingPolicies.0.TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType",
              "\"ALBRequestCountPerTarget\"");
    }
  },

  /**
   * The hub's own image with all of its files on EFS; only a record of Route 53 tells the address.
   */
  HUB {
    @Override
    void describe(Answers site) {
      site.set(TASK, CONTAINER + "image", "\"wordpress:6.6\"")
          .set(TASK, CONTAINER + "environment.3", "{\"name\":\"WORDPRESS_DEBUG\",\"value\":\"1\"}")
          .set(TASK, CONTAINER + "mountPoints.0.containerPath", "\"/var/www/html/\"")
          .answer("cloudfront.list-distributions", "{\"DistributionList\":{\"Quantity\":0}}")
          .answer(
              "route53.list-hosted-zones",
              "{\"HostedZones\":[{\"Id\":\"/hostedzone/Z1\",\"Name\":\"example.com.\"}]}")
          .answer(
              "route53.list-resource-record-sets.Z1",
              "{\"ResourceRecordSets\":[{\"Name\":\"example.com.\",\"Type\":\"NS\",\"TTL\":300},{\"Name\":\"blog.example.com.\",\"Type\":\"A\","
                  + "\"AliasTarget\":{\"HostedZoneId\":\"Z2\",\"DNSName\":\"dualstack.internal-blog-1.ap-northeast-2.elb.amazonaws.com.\",\"EvaluateTargetHealth\":false}}]}");
    }
  };

  private static final String ECR = "111122223333.dkr.ecr.ap-northeast-2.amazonaws.com";
  private static final String SERVICE = "ecs.describe-services";
  private static final String TASK = "ecs.describe-task-definition";
  private static final String CONTAINER = "taskDefinition.containerDefinitions.0.";
  private static final String BALANCER = "elbv2.describe-load-balancers";
  private static final String LISTENERS = "elbv2.describe-listeners";
  private static final String GROUP = "deploy.get-deployment-group";
  private static final String INFO = "deploymentGroupInfo.";
  private static final String DATABASES = "rds.describe-db-instances";
  private static final String PROBE =
      "ec2.describe-security-groups.Name=group-name,Values=blog-probe";

  abstract void describe(Answers site);

  /** What AWS says of a site of this kind. */
  public Answers answers() {
    var site = new Answers();
    describe(site);
    return site;
  }

  /** ECS's own controller knows no task sets: all stands in the service. */
  private static void fieldsOfTheServiceItself(Answers site) {
    site.set(SERVICE, "services.0.taskSets", "null")
        .set(
            SERVICE,
            "services.0.taskDefinition",
            text("arn:aws:ecs:ap-northeast-2:111122223333:task-definition/blog:41"))
        .set(
            SERVICE,
            "services.0.loadBalancers.0.targetGroupArn",
            text("arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/blog-1/a1"))
        .set(
            SERVICE,
            "services.0.networkConfiguration",
            "{\"awsvpcConfiguration\":{\"subnets\":[\"subnet-0a\",\"subnet-0b\"],\"securityGroups\":[\"sg-tasks\"],\"assignPublicIp\":\"ENABLED\"}}");
  }

  private static String rule(String listener) {
    return "arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:listener-rule/app/blog/1b/"
        + listener
        + "/r1";
  }

  private static String text(String value) {
    return "\"" + value + "\"";
  }
}
