package tidegate.testbed.chaos.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tidegate.testbed.aws.account.JournalEntry;

/** Half of all calls to AWS are throttled, those of every function, from a push to its end. */
class ThrottledRolloutTest {
  private static final Instant START = Instant.parse("2026-11-10T00:00:00Z");
  private static final int PUSHES = 6;
  private static final MonthFaults.Odds HALF_THROTTLED =
      new MonthFaults.Odds(0, 0, 0, Duration.ZERO, 0, .5, 0, 0, 0, 0, 0);

  private final List<String> told = new ArrayList<>();

  @Test
  void refusesNoReleaseAndDefersNone() throws InterruptedException {
    Thread.ofVirtual().start(this::play).join();

    assertThat(told)
        .filteredOn(subject -> subject.contains("shipped: "))
        .as("%s", told)
        .map(subject -> subject.substring(subject.indexOf(": ")))
        // Two rounds of verify side by side may tell the same.
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsOnly(
            IntStream.range(0, PUSHES)
                .mapToObj(one -> ": release-" + (2 + one))
                .toArray(String[]::new));
    assertThat(told)
        .noneMatch(subject ->
            subject.contains("not shipped")
                || subject.contains("not deploying")
                || subject.contains("rolling back")
                || subject.contains("broken"));
  }

  private void play() {
    var stage =
        new Simulation(
            SamApplication.read(Path.of("../../template.yaml")),
            new Simulation.Setting(
                7,
                START,
                START.plus(Duration.ofDays(3)),
                HALF_THROTTLED,
                new ProbeBehavior(0, 0, 0),
                "{\"zone\":\"Asia/Seoul\",\"baseline\":2,\"max\":20,\"peaks\":[]}",
                Duration.ofMinutes(5),
                80,
                /* full= */ true,
                List.of(),
                AdoptedWorld.USUAL),
            FunctionMutation.NONE);
    stage
        .aws()
        .journal()
        .onEntry(entry -> {
          if (entry instanceof JournalEntry.NoticePublished notice) {
            told.add(notice.subject());
          }
        });
    IntStream.range(0, PUSHES)
        .forEach(one ->
            stage
                .clock()
                .at(
                    START.plus(Duration.ofHours(1 + 2 * one)),
                    () ->
                        stage
                            .aws()
                            .ecr()
                            .push(
                                "site",
                                "release-" + (2 + one),
                                "sha256:%064x".formatted(2 + one))));
    stage.clock().advanceTo(START.plus(Duration.ofHours(3 + 2 * PUSHES)));
  }
}
