package tidegate.testbed.faults.smallsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tidegate.gate.observe.Hook;

/**
 * All three hooks, asked through the gate's own steps, with and without the database and the
 * must-use plugin: {@code -Dcases.only=REGEX} takes some of the cases, {@code -Dcases.all=true}
 * plays each of them in every arrangement.
 */
@Tag("slow")
class ThreeHooksTest {
  /** Played in every way; the others in one each, turn by turn. */
  private static final List<String> IN_ALL =
      List.of("control/", "rest/hidden-from-strangers", "theme/scripts-and-styles-merged");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> passAHealthySiteWhateverTheyMaySee() {
    var runner = new CaseRunner(folder, "https://bakery.example");
    var looks = new ArrayList<Callable<Runnable>>();
    var names = new ArrayList<String>();
    int turn = 0;
    for (SiteCase one : SmallSites.own()) {
      if (one.alone() || one.expected().word() != ExpectedWord.PASS) {
        continue;
      }
      turn++;
      for (Way way : ways(one, turn)) {
        names.add("%s, %s, %s".formatted(one.name(), way.hook().event(), way.arrangement()));
        looks.add(() -> passes(runner.hook(one, way.arrangement(), way.hook())));
      }
    }
    return SmallSites.tests(names, looks);
  }

  /** Each in its turn, since a dozen ways of all would take minutes. */
  private static List<Way> ways(SiteCase one, int turn) {
    List<Way> all =
        Arrangement.all().stream()
            .flatMap(
                arrangement -> Stream.of(Hook.values()).map(hook -> new Way(hook, arrangement)))
            .toList();
    return Boolean.getBoolean("cases.all") || IN_ALL.stream().anyMatch(one.name()::startsWith)
        ? all
        : List.of(all.get(turn % all.size()));
  }

  private record Way(Hook hook, Arrangement arrangement) {}

  private static Runnable passes(SmallSiteResult result) {
    return () -> assertThat(result.verdict().passes()).as("%s", result).isTrue();
  }
}
