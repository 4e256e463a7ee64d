package tidegate.testbed.rehearsal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class GateUnderTroubleTest {
  private static final String HOOK = "CodeDeployHook_tidegate_AfterAllowTestTraffic";

  @TempDir Path folder;

  @Test
  void refusesAGoodReleaseWhileTheDatabasesRowIsWrong() {
    try (var rehearsed = TestRehearsal.on(TestRehearsal.options(folder)).open()) {
      rehearsed.rehearsal.infrastructure.database.setOption(
          "siteurl", "http://" + RehearsalNames.HOST + ":8080");

      assertThat(rehearsed.push("release-2").status()).isNotEqualTo("Succeeded");
    }
  }

  @Test
  void endsTheDeploymentRefusedAndSoonWhenTheHooksFunctionIsKilledEachTime() {
    try (var rehearsed = TestRehearsal.on(TestRehearsal.options(folder)).open()) {
      var over = new AtomicBoolean();
      var kills = new AtomicInteger();
      var killer =
          Thread.ofVirtual()
              .start(() -> {
                while (!over.get()) {
                  kills.addAndGet(rehearsed.rehearsal.lambda.kill(HOOK));
                }
              });

      var ending = rehearsed.push("release-2");
      over.set(true);
      killer.interrupt();

      assertThat(kills).hasPositiveValue();
      assertThat(ending.status()).isNotEqualTo("Succeeded");
      assertThat(ending.after()).isLessThan(Duration.ofMinutes(30));
    }
  }
}
