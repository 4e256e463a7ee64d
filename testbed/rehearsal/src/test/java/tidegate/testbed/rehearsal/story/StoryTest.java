package tidegate.testbed.rehearsal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class StoryTest {
  @TempDir Path folder;

  @Test
  void goesAsToldAndNoVisitorMeetsAnError() {
    var told = new ArrayList<String>();
    try (var rehearsal = Rehearsal.start(TestRehearsal.options(folder), Story.START)) {
      new Story(rehearsal, line -> told.add(line.sentence())).play(/* visitorsPerSecond= */ 5);

      assertThat(rehearsal.visitors().visits()).isNotEmpty();
      assertThat(rehearsal.visitors().errors()).isEmpty();
      assertThat(told).anyMatch(line -> line.startsWith("capacity is given back"));
    }
  }
}
