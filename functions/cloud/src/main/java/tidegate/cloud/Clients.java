package tidegate.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import tidegate.cloud.events.EventBridge;
import tidegate.core.settings.Environment;

/**
 * Builds a function's SDK clients the cheap way: region, credentials and HTTP client are said, so
 * that nothing is searched for during a cold start. Thread-safe; the clients share one HTTP client,
 * but for those whose calls last.
 */
public final class Clients {

  private static final Duration CALL = Duration.ofSeconds(20);
  private static final Duration ATTEMPT = Duration.ofSeconds(6);

  private final Region region;
  private final String endpoint;
  private final Network network;
  private final SdkHttpClient http;

  private Clients(String region, String endpoint, Network network) {
    this.region = Region.of(region);
    this.endpoint = endpoint;
    this.network = network;
    this.http = network.http(ATTEMPT);
  }

  /** Reads {@code AWS_REGION} and {@code ENDPOINT_URL}; empty means AWS itself. */
  public static Clients from(Environment environment, Network network) {
    return new Clients(
        environment.text("AWS_REGION", "us-east-1"), environment.text("ENDPOINT_URL", ""), network);
  }

  /** A client that gives an attempt 6 s and a call 20 s, with the SDK's standard retries. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
    return build(builder, CALL, ATTEMPT);
  }

  /** As {@link #build(AwsSyncClientBuilder)}, with an interceptor of its own. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
      B builder, ExecutionInterceptor interceptor) {
    return build(
        builder,
        http,
        override ->
            override
                .apiCallTimeout(CALL)
                .apiCallAttemptTimeout(ATTEMPT)
                .addExecutionInterceptor(interceptor));
  }

  /** A client with its own patience, for calls that last; its socket may be silent as long. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
      B builder, Duration call, Duration attempt) {
    return build(
        builder,
        attempt.compareTo(ATTEMPT) > 0 ? network.http(attempt) : http,
        override -> override.apiCallTimeout(call).apiCallAttemptTimeout(attempt));
  }

  /**
   * A client whose calls must get through: 12 attempts of 4 s within 25 s, with at most 2 s between
   * them, so that half of all calls may be throttled.
   */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C insist(B builder) {
    return build(builder, http, Clients::insistent);
  }

  /** As {@link #insist(AwsSyncClientBuilder)}, with an interceptor of its own. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C insist(
      B builder, ExecutionInterceptor interceptor) {
    return build(
        builder,
        http,
        override -> {
          insistent(override);
          override.addExecutionInterceptor(interceptor);
        });
  }

  /** The way to EventBridge, which costs nothing before its first event. */
  public EventBridge eventBridge() {
    return new EventBridge(network, region.id(), endpoint);
  }

  private static void insistent(ClientOverrideConfiguration.Builder override) {
    override
        .apiCallTimeout(Duration.ofSeconds(25))
        .apiCallAttemptTimeout(Duration.ofSeconds(4))
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(12)
                .throttlingBackoffStrategy(
                    BackoffStrategy.exponentialDelay(Duration.ofMillis(200), Duration.ofSeconds(2)))
                .build());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
      B builder, SdkHttpClient http, Consumer<ClientOverrideConfiguration.Builder> patience) {
    builder
        .region(region)
        .credentialsProvider(network.credentials())
        .httpClient(http)
        .overrideConfiguration(patience.andThen(network::tune));
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return builder.build();
  }
}
