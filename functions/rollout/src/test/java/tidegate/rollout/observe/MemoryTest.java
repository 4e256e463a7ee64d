package tidegate.rollout.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.cloud.ecs.ServiceState;
import tidegate.rollout.FakeSite;

class MemoryTest {

  @Test
  void aNewReleaseBeginsANewList() {
    Memory memory = memory(Map.of(Memory.TOLD, "sha256:222222222222 waits/alarms"));

    assertThat(memory.knows(FakeSite.NEW, "waits/alarms")).isTrue();
    assertThat(memory.knows(FakeSite.OLD, "waits/alarms")).isFalse();
    assertThat(memory.and(FakeSite.OLD, "barred")).isEqualTo("sha256:111111111111 barred");
  }

  @Test
  void theOldestReasonsGoWhereATagIsFull() {
    Memory memory =
        memory(
            Map.of(Memory.TOLD, "sha256:222222222222 " + "a".repeat(120) + " " + "b".repeat(100)));

    assertThat(memory.and(FakeSite.NEW, "c".repeat(100)))
        .hasSizeLessThanOrEqualTo(256)
        .startsWith("sha256:222222222222 b")
        .endsWith("c");
  }

  @Test
  void aTagThatSomebodyEditedRemembersNothing() {
    assertThat(memory(Map.of(Memory.RETRY_AFTER, "yesterday")).retryAfter())
        .isEqualTo(Instant.EPOCH);
  }

  private static Memory memory(Map<String, String> tags) {
    return Memory.of(
        new ServiceState("arn", "ACTIVE", 2, 2, 0, List.of(), List.of(), tags), FakeSite.PUSHED);
  }

  @Test
  void aTimeFarAheadIsNotBelieved() {
    assertThat(memory(Map.of(Memory.RETRY_AFTER, "2099-01-01T00:00:00Z")).retryAfter())
        .isEqualTo(Instant.EPOCH);
    assertThat(
            memory(Map.of(Memory.SEEN, "release-3/222222222222/2099-01-01T00:00:00Z")).sightings())
        .isEmpty();
  }

  @Test
  void theOldestSightingsGoWhereATagIsFull() {
    String long1 = "release-" + "1".repeat(100);
    Memory memory = memory(Map.of(Memory.SEEN, long1 + "/111111111111/2026-11-01T00:00:00Z"));

    String tag =
        memory.and(
            List.of(Sighting.of("release-" + "2".repeat(110), FakeSite.NEW, FakeSite.PUSHED)));

    assertThat(tag).hasSizeLessThanOrEqualTo(256).contains("222222222222").doesNotContain(long1);
  }
}
