package tidegate.cloud;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The way to AWS: Lambda's own, or one on which another time passes. */
public interface Network {

  /** A client whose socket may be silent for so long. */
  SdkHttpClient http(Duration silence);

  AwsCredentialsProvider credentials();

  /** Has the last word on how a client waits; what it does not touch stays. */
  default void tune(ClientOverrideConfiguration.Builder override) {
    // The client's own patience will do.
  }

  /** How many calls may be under way at once while a function starts; one, where time is played. */
  default int callsWhileStarting() {
    return 1;
  }

  /** Sockets, and the credentials that Lambda puts into the environment. */
  static Network real() {
    return new Network() {
      @Override
      public SdkHttpClient http(Duration silence) {
        return UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(2))
            .socketTimeout(silence)
            .build();
      }

      // A start has two processors, whatever the function's memory is.
      @Override
      public int callsWhileStarting() {
        return 2;
      }

      @Override
      public AwsCredentialsProvider credentials() {
        return EnvironmentVariableCredentialsProvider.create();
      }
    };
  }
}
