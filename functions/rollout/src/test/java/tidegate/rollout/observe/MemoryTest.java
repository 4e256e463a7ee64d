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
    return Memory.of(new ServiceState("arn", "ACTIVE", 2, 2, 0, List.of(), List.of(), tags));
  }
}
