package tidegate.rollout;

import java.time.Duration;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tidegate.cloud.Clients;
import tidegate.cloud.Network;
import tidegate.cloud.cloudwatch.SdkAlarms;
import tidegate.cloud.codedeploy.SdkDeployments;
import tidegate.cloud.ecr.HttpDownload;
import tidegate.cloud.ecr.SdkImages;
import tidegate.cloud.ecs.SdkEcsService;
import tidegate.cloud.ecs.SdkRunningTasks;
import tidegate.cloud.ecs.SdkTaskDefinitions;
import tidegate.cloud.ecs.WireJson;
import tidegate.cloud.elb.SdkLoadBalancers;
import tidegate.cloud.rds.SdkDatabases;
import tidegate.cloud.scaling.SdkScaling;
import tidegate.cloud.sns.SdkNotices;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;
import tidegate.rollout.observe.Aws;

/** What the function reaches of AWS, through the SDK. */
final class Wiring {

  private Wiring() {}

  /** Faults stay with the environment until its check. */
  static Aws connect(Environment environment, Network network) {
    var clients = Clients.from(environment, network);
    String cluster = environment.text("CLUSTER");
    String service = environment.text("SERVICE");
    EcsClient ecs = clients.build(EcsClient.builder(), new WireJson());
    var images =
        new SdkImages(
            clients.build(EcrClient.builder()),
            environment.text("REPOSITORY"),
            new HttpDownload(network.http(Duration.ofSeconds(5))));
    return new Aws(
        new SdkEcsService(ecs, cluster, service),
        new SdkTaskDefinitions(ecs),
        new SdkRunningTasks(ecs, cluster, service),
        new SdkDeployments(
            clients.build(CodeDeployClient.builder()),
            environment.text("APPLICATION"),
            environment.text("DEPLOYMENT_GROUP"),
            cluster,
            service),
        images,
        images,
        new SdkLoadBalancers(clients.build(ElasticLoadBalancingV2Client.builder())),
        new SdkAlarms(clients.build(CloudWatchClient.builder())),
        new SdkScaling(clients.build(ApplicationAutoScalingClient.builder()), cluster, service),
        new SdkDatabases(clients.build(RdsClient.builder()), environment.text("DB_INSTANCE")),
        new SdkNotices(
            clients.build(SnsClient.builder()),
            environment.text("TOPIC_ARN"),
            Site.name(environment.text("SITE_URL", ""), environment.text("STAGE", "prod"))));
  }
}
