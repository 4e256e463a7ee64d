package tidegate.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import tidegate.cloud.Priming.Read;
import tidegate.core.log.JsonLog;

final class PrimingTest {
  private final Queue<String> made = new ConcurrentLinkedQueue<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final JsonLog log =
      new JsonLog(new PrintStream(out, true, StandardCharsets.UTF_8), () -> Instant.EPOCH);

  @Test
  void makesReadsInTurnWhereTimeIsPlayed() {
    String caller = Thread.currentThread().getName();

    Priming.run(
        new Calls(1),
        log,
        List.of(
            new Read("a", () -> made.add("a in " + Thread.currentThread().getName())),
            new Read("b", () -> made.add("b in " + Thread.currentThread().getName()))));

    assertThat(made).containsExactly("a in " + caller, "b in " + caller);
  }

  @Test
  void makesTwoReadsAtATimeAndWaitsForAll() {
    var together = new CountDownLatch(2);

    Priming.run(
        new Calls(2), log, List.of(meeting("a", together), meeting("b", together), read("c")));

    assertThat(made).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void startsThoughAReadFails() {
    for (int calls : new int[] {1, 2}) {
      made.clear();
      Priming.run(
          new Calls(calls),
          log,
          List.of(
              new Read(
                  "ecs",
                  () -> {
                    throw new IllegalStateException("throttled");
                  }),
              read("b")));

      assertThat(made).containsExactly("b");
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.contains("not primed") && line.contains("ecs"));
  }

  private Read read(String name) {
    return new Read(name, () -> made.add(name));
  }

  /** Is over only once another is under way, too. */
  private Read meeting(String name, CountDownLatch together) {
    return new Read(
        name,
        () -> {
          together.countDown();
          try {
            if (together.await(5, TimeUnit.SECONDS)) {
              made.add(name);
            }
          } catch (InterruptedException alone) {
            throw new IllegalStateException(alone);
          }
        });
  }

  private record Calls(int callsWhileStarting) implements Network {
    @Override
    public SdkHttpClient http(Duration silence) {
      throw new AssertionError("priming opens nothing itself");
    }

    @Override
    public AwsCredentialsProvider credentials() {
      throw new AssertionError("priming signs nothing itself");
    }
  }
}
