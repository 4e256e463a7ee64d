package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.event.Incoming;

/** What a person asks for and what is answered, on which nothing changes. */
class ReportTest {

  private final FakeSite site = new FakeSite();
  private final Settings settings = Given.settings();
  private final Commands commands =
      new Commands(
          new Reconciler(settings),
          site.aws(),
          new Replies(settings),
          settings.calendar().zone(),
          () -> NOW);

  @BeforeEach
  void served() {
    String zero = "sha256:" + "0".repeat(64);
    site.push("release-0", zero, PUSHED.minusSeconds(100_000));
    site.ecr.images.addLast(site.ecr.images.removeFirst());
    site.deployed("release-0", zero, Status.SUCCEEDED, PUSHED.minusSeconds(9));
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(8));
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));
    site.ecs.tags.put("tidegate:refused", "d-2 AfterAllowTestTraffic siteurl siteurl holds :8080");
  }

  @Test
  void historyTellsOfEachWhatBecameOfItAndWhy() {
    JsonObject history = answer("history");

    assertThat(history.getAsJsonArray("deployments"))
        .extracting(row -> row.getAsJsonObject().get("verdict").getAsString())
        .containsExactly("failed", "serves", "served");
    assertThat(history.get("text").getAsString())
        .contains(
            "Tue 10 Nov 10:00 KST  release-2  was refused or failed  (d-2",
            "siteurl: siteurl holds :8080");
    assertNothingChanged();
  }

  @Test
  void diffNamesWhatTheNextReleaseChangesAndNothingElse() {
    assertThat(answer("diff").get("text").getAsString())
        .isEqualTo(
            """
            release-2 would change this in arn:td:7:
              wordpress.image
                - %1$s@%2$s
                + %1$s@%3$s
              wordpress.environment.TIDEGATE_RELEASE
                - (none)
                + %3$s
              wordpress.environment.TIDEGATE_RELEASE_TAG
                - (none)
                + release-2
            All else is copied as it runs.\
            """
                .formatted(FakeSite.REPOSITORY, OLD, NEW));
    assertNothingChanged();
  }

  @Test
  void preflightSaysWhatComplainsAndWhatToDo() {
    site.retention = 0;

    assertThat(answer("preflight").get("text").getAsString())
        .startsWith("release-2: 1 of ")
        .contains("- database: ", "Fix: ", "passed: ");
    assertNothingChanged();
  }

  @Test
  void aRollbackShowsWhatItWouldDo() {
    JsonObject would = answer("rollback", Map.of("dryRun", "true"));

    assertThat(would.get("sentence").getAsString()).startsWith("would deploy release-0");
    assertThat(would.get("dryRun").getAsBoolean()).isTrue();
    assertThat(would.getAsJsonArray("would")).isNotEmpty();
    assertNothingChanged();
  }

  @Test
  void aRollbackOfWhatIsInFlightShowsThatItWouldBeStopped() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED.plusSeconds(20));

    assertThat(answer("rollback", Map.of("dryRun", "true")).get("sentence").getAsString())
        .isEqualTo("would stop d-3 and roll it back");
    assertNothingChanged();
  }

  @Test
  void historyOfOneDeploymentIsOfThatOneAlone() {
    assertThat(answer("history", Map.of("id", "d-1")).getAsJsonArray("deployments"))
        .singleElement()
        .satisfies(row ->
            assertThat(row.getAsJsonObject().get("verdict").getAsString()).isEqualTo("serves"));
  }

  @Test
  void statusIsTheSiteAtAGlance() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED.plusSeconds(20));
    site.redAlarms = java.util.List.of("site-5xx");

    assertThat(answer("status").get("text").getAsString().lines())
        .contains(
            "runs release-1 (sha256:111111111111) on 2/2 tasks",
            "release-2 is being deployed with d-3, and visitors do not get it yet",
            "red alarms: site-5xx")
        .anyMatch(line -> line.contains("release-2  is in flight  (d-3)"));
    assertNothingChanged();
  }

  @Test
  void statusNamesAFreezeByHand() {
    answer("freeze", Map.of("for", "2h", "why", "on TV", "by", "Min"));

    JsonObject status = answer("status");

    assertThat(status.get("text").getAsString())
        .contains("frozen until Tue 10 Nov 12:01 KST by Min (on TV)", "no alarm of 1 is red");
    assertThat(status.getAsJsonObject("frozenByHand").get("why").getAsString()).isEqualTo("on TV");
    assertThat(status.get("frozenUntil").getAsString()).isEqualTo("2026-11-10T12:01:00+09:00");
  }

  private JsonObject answer(String command) {
    return answer(command, Map.of());
  }

  private JsonObject answer(String command, Map<String, String> arguments) {
    return commands.answer(new Incoming.Command(NOW, command, arguments));
  }

  private void assertNothingChanged() {
    assertThat(site.calls.made())
        .doesNotContain(
            "TagResource", "RegisterTaskDefinition", "CreateDeployment", "StopDeployment");
    assertThat(site.told).isEmpty();
  }
}
