package tidegate.testbed.chaos.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import tidegate.testbed.chaos.time.Fiber;

/**
 * A function's instances. As in Lambda, one serves one invocation at a time: who finds none idle
 * starts cold, and who is killed takes its instance along.
 */
final class ExecutionEnvironments {
  private final String name;
  private final Supplier<RequestStreamHandler> start;
  private final Duration timeout;
  private final Deque<RequestStreamHandler> idle = new ArrayDeque<>();

  ExecutionEnvironments(String name, Supplier<RequestStreamHandler> start, Duration timeout) {
    this.name = name;
    this.start = start;
    this.timeout = timeout;
  }

  Duration timeout() {
    return timeout;
  }

  void handle(InputStream payload, OutputStream output, Fiber fiber) throws IOException {
    RequestStreamHandler handler = idle.isEmpty() ? start.get() : idle.pop();
    try {
      handler.handleRequest(payload, output, new SimulatedContext(name, fiber));
    } finally {
      if (fiber.alive()) {
        idle.push(handler);
      }
    }
  }
}
