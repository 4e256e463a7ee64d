package tidegate.testbed.chaos.simulation;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import tidegate.cloud.Network;
import tidegate.testbed.chaos.time.Fibers;

/**
 * One function's way to the stand-in, on which its time limits and its waits between two tries pass
 * in virtual time.
 *
 * @param name by which the stand-in knows the caller
 * @param inner carries a request, and may twist it
 */
record SimulatedNetwork(
    String name,
    UnaryOperator<SdkHttpClient> mutation,
    SdkHttpClient inner,
    Fibers fibers,
    ScheduledExecutorService timers,
    Random random)
    implements Network {

  /** As the SDK waits at most, of which a try takes half on average. */
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  @Override
  public SdkHttpClient http(Duration silence) {
    return mutation.apply(new FunctionHttpClient(inner, fibers, random, silence));
  }

  @Override
  public AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(name, "chaos"));
  }

  @Override
  public void tune(ClientOverrideConfiguration.Builder override) {
    RetryStrategy strategy =
        override.retryStrategy() == null
            ? AwsRetryStrategy.legacyRetryStrategy()
            : override.retryStrategy();
    override.retryStrategy(waiting(strategy.toBuilder())).scheduledExecutorService(timers);
  }

  private RetryStrategy waiting(RetryStrategy.Builder<?, ?> builder) {
    BackoffStrategy wait =
        attempt -> {
          long most = FIRST_WAIT.toMillis() << Math.min(attempt, 7);
          long drawn = (long) (random.nextDouble() * Math.min(most, LONGEST_WAIT.toMillis()));
          fibers.sleep(Duration.ofMillis(drawn));
          return Duration.ZERO;
        };
    builder.backoffStrategy(wait);
    builder.throttlingBackoffStrategy(wait);
    return (RetryStrategy) builder.build();
  }
}
