package tidegate.testbed.chaos.simulation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import tidegate.testbed.aws.wire.CallerKilled;
import tidegate.testbed.chaos.time.Fiber;
import tidegate.testbed.chaos.time.Fibers;

/** A function's line to AWS: each call takes a moment, one that hangs as long as the socket may. */
final class FunctionHttpClient implements SdkHttpClient {
  private static final int QUICK = 10;
  private static final int SLOW = 90;

  private final SdkHttpClient inner;
  private final Fibers fibers;
  private final Random latency;
  private final Duration silence;

  FunctionHttpClient(SdkHttpClient inner, Fibers fibers, Random latency, Duration silence) {
    this.inner = inner;
    this.fibers = fibers;
    this.latency = latency;
    this.silence = silence;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return carry(request);
      }

      @Override
      public void abort() {
        // Nothing is on its way.
      }
    };
  }

  private HttpExecuteResponse carry(HttpExecuteRequest request) throws IOException {
    fibers.current().ifPresent(Fiber::requireAlive);
    pass(Duration.ofMillis(latency.nextInt(QUICK, SLOW)));
    try {
      return inner.prepareRequest(request).call();
    } catch (SocketTimeoutException hangs) {
      pass(silence);
      throw hangs;
    } catch (CallerKilled killed) {
      fibers
          .current()
          .ifPresent(fiber -> fiber.kill("Sandbox.Killed", String.valueOf(killed.getMessage())));
      throw killed;
    }
  }

  private void pass(Duration time) throws InterruptedIOException {
    fibers.sleep(time);
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("a time limit of the caller's");
    }
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
