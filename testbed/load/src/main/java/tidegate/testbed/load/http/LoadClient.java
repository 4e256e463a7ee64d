package tidegate.testbed.load.http;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks pages as a visitor without cookies. It names itself, follows no redirect and uses no proxy,
 * so a request goes to the host in its address and nowhere else. Safe for use by many threads.
 */
public final class LoadClient implements AutoCloseable {
  public static final String USER_AGENT = "tidegate-load-test (./rehearse load)";

  /** More than any home page or sitemap; a longer answer is refused. */
  private static final long MOST_BYTES = 4 << 20;

  private final HttpClient client;
  private final Duration limit;

  /**
   * @param limit within which the whole answer must have come
   */
  public LoadClient(Duration limit) {
    this.limit = limit;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(limit)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /** Asks, receives the whole answer and throws its body away. */
  public Reply ask(URI address) {
    return send(address, BodyHandlers.replacing(""));
  }

  /** Asks, and keeps the body, up to four megabytes. */
  public Reply read(URI address) {
    return send(address, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
  }

  private Reply send(URI address, BodyHandler<String> body) {
    var request =
        HttpRequest.newBuilder(address).header("User-Agent", USER_AGENT).timeout(limit).build();
    CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, body);
    try {
      // The request's own limit ends with the headers; this one includes the body.
      HttpResponse<String> came = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply.Answered(came.statusCode(), came.headers(), came.body());
    } catch (ExecutionException e) {
      return new Reply.Failed(why(e.getCause()));
    } catch (TimeoutException _) {
      answer.cancel(/* mayInterruptIfRunning= */ true);
      return new Reply.Failed(late());
    } catch (InterruptedException _) {
      answer.cancel(/* mayInterruptIfRunning= */ true);
      Thread.currentThread().interrupt();
      return new Reply.Abandoned();
    }
  }

  private String why(@Nullable Throwable cause) {
    return switch (cause) {
      // A connection that is not made in time is one of these, too.
      case HttpTimeoutException _ -> late();
      case ConnectException _ -> "no connection";
      case SSLException tls -> "no TLS: " + tls.getMessage();
      case null, default -> "the connection broke";
    };
  }

  private String late() {
    return "no answer within " + limit.toSeconds() + " s";
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
