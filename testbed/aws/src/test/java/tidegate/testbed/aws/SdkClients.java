package tidegate.testbed.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The real SDK's clients of one stand-in; they do not retry, so a test sees each answer. */
public final class SdkClients {
  private final SdkHttpClient http;
  private final URI endpoint;

  public SdkClients(SdkHttpClient http, URI endpoint) {
    this.http = http;
    this.endpoint = endpoint;
  }

  public EcsClient ecs() {
    return ready(EcsClient.builder()).build();
  }

  public CodeDeployClient codeDeploy() {
    return ready(CodeDeployClient.builder()).build();
  }

  public ApplicationAutoScalingClient scaling() {
    return ready(ApplicationAutoScalingClient.builder()).build();
  }

  public EcrClient ecr() {
    return ready(EcrClient.builder()).build();
  }

  public ElasticLoadBalancingV2Client elb() {
    return ready(ElasticLoadBalancingV2Client.builder()).build();
  }

  public CloudWatchClient cloudWatch() {
    return ready(CloudWatchClient.builder()).build();
  }

  public RdsClient rds() {
    return ready(RdsClient.builder()).build();
  }

  public ServiceQuotasClient quotas() {
    return ready(ServiceQuotasClient.builder()).build();
  }

  public SnsClient sns() {
    return ready(SnsClient.builder()).build();
  }

  public LambdaClient lambda() {
    return ready(LambdaClient.builder()).build();
  }

  private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B ready(B builder) {
    return builder
        .httpClient(http)
        .endpointOverride(endpoint)
        .region(Region.AP_NORTHEAST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("tester", "secret")))
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallTimeout(Duration.ofSeconds(20))
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .build());
  }
}
