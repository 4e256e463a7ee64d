package tidegate.testbed.load.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tidegate.testbed.load.LoadException;
import tidegate.testbed.load.climb.Halt;
import tidegate.testbed.load.http.LoadClient;

@Timeout(60)
class LoadCommandTest {
  private final Halt halt = new Halt();

  /**
   * Four workers of 20 ms cannot answer more than 12,000 a minute; half of that is easy, also on a
   * busy machine.
   */
  @Test
  void findsWhatAServerOfKnownCapacityAnswers() {
    try (var server = KnownServer.healthy(4, 20)) {
      JsonObject answer =
          load(server, "--from", "6000", "--step", "1", "--p95", "250", "--peak", "100000");
      assertThat(answer.get("requestsPerMinute").getAsInt()).isBetween(5_400, 12_600);
      assertThat(answer.get("lowerBound").getAsBoolean()).isFalse();
      assertThat(answer.get("floor").getAsInt()).isBetween(14, 31);
      assertThat(server.agents()).containsExactly(LoadClient.USER_AGENT);
    }
  }

  @Test
  void asksEveryRequestOfItsSteps() {
    try (var server = KnownServer.healthy(4, 1)) {
      JsonObject answer = load(server, "--from", "600", "--step", "1", "--most-requests", "40");
      assertThat(answer.get("requests").getAsInt())
          .isEqualTo(server.asked())
          .isLessThanOrEqualTo(40);
      assertThat(answer.get("stopped").getAsString()).contains("--most-requests");
      assertThat(answer.get("lowerBound").getAsBoolean()).isTrue();
    }
  }

  @Test
  void beginsNoStepThatWouldPassTheSeconds() {
    try (var server = KnownServer.healthy(4, 1)) {
      JsonObject answer = load(server, "--from", "600", "--step", "2", "--most-seconds", "1");
      assertThat(answer.get("stopped").getAsString()).contains("--most-seconds");
      assertThat(answer.has("requestsPerMinute")).isFalse();
    }
  }

  @Test
  void stopsAtOnceWhenTheSiteAsksForAPause() {
    try (var server = new KnownServer(4, 1, number -> number > 30 ? 503 : 200)) {
      JsonObject answer = load(server, "--from", "6000", "--step", "2");
      assertThat(answer.get("stopped").getAsString()).contains("503 with Retry-After 30");
      // What was under way, and no step of 200.
      assertThat(server.asked()).isLessThan(150);
    }
  }

  @Test
  void stopsAtOnceOnAShareOfErrors() {
    try (var server = new KnownServer(4, 1, number -> number > 30 ? 500 : 200)) {
      JsonObject answer = load(server, "--from", "6000", "--step", "2");
      assertThat(answer.get("stopped").getAsString()).contains("were errors");
      assertThat(
              answer
                  .getAsJsonArray("steps")
                  .get(0)
                  .getAsJsonObject()
                  .getAsJsonObject("errors")
                  .keySet())
          .containsExactly("status 500");
      assertThat(server.asked()).isLessThan(150);
    }
  }

  @Test
  void reportsWhatIsKnownWhenItIsEndedEarly() {
    try (var server = KnownServer.healthy(4, 1)) {
      var command =
          new LoadCommand(
              LoadArguments.parse(List.of(server.url(), "--from", "600", "--step", "0.5")),
              halt,
              System::nanoTime,
              _ -> halt.pull("you ended it"));
      LoadCommand.Answer answer = command.run();
      assertThat(answer.text()).contains("ended early: you ended it", "held", "--requests");
      assertThat(answer.exit()).isZero();
    }
  }

  @Test
  void doesNotBeginWhereTheSiteAsksForAPauseAlready() {
    try (var server = new KnownServer(4, 1, _ -> 429)) {
      assertThatThrownBy(() -> load(server))
          .isInstanceOf(LoadException.class)
          .hasMessageContaining("pause (429)");
      assertThat(server.asked()).isEqualTo(1);
    }
  }

  private JsonObject load(KnownServer server, String... words) {
    var all = Stream.concat(Stream.of(server.url(), "--json"), Stream.of(words)).toList();
    var command = new LoadCommand(LoadArguments.parse(all), halt, System::nanoTime, _ -> {});
    return JsonParser.parseString(command.run().text()).getAsJsonObject();
  }
}
