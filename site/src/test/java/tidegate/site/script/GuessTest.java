package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What site/deploy does not ask, and where it must not guess. */
final class GuessTest {
  private static final Map<String, String> PLAIN = Map.of();
  @TempDir private Path folder;
  private Script script;

  @BeforeEach
  void copy() throws IOException {
    script = new Script(folder);
  }

  @Test
  void deploysWithOneAnswer() throws IOException {
    var run = script.begin(Beginning.ONE_ANSWER);

    assertThat(run.said())
        .containsSubsequence(
            "Host that visitors type",
            "Plan for example (lean)",
            "administered from 198.51.100.7/32, notices to ops@example.com",
            "dollars",
            "--name example (the host's)",
            "--admin 198.51.100.7/32 (this machine's address)",
            "Go on?",
            "Done.");
    assertThat(script.world())
        .containsKeys("stack-example-site", "stack-example", "stack-example-edge");
  }

  @Test
  void asksNothingTheSecondTime() throws IOException {
    script.begin(Beginning.ONE_ANSWER);
    script.forget("changes");

    var run = script.answered("y\n", PLAIN, "deploy");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(run.said()).contains("Plan for example (lean)").doesNotContain("Host that");
  }

  @Test
  void guessesNothingAboutASiteThatWasDeployedElsewhere() {
    script.write("stack-example-site", "CREATE_COMPLETE\n");

    var run = script.answered("www.example.com\ny\n", PLAIN, "deploy");

    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).contains("example-site stands, but was not deployed from here");
    assertThat(script.lines("changes")).isEmpty();
  }

  @Test
  void takesNoOtherSiteForOneOfTheSameName() throws IOException {
    script.begin(Beginning.ONE_ANSWER);
    script.forget("changes");

    var run = script.run(PLAIN, "deploy", "--host", "example.com", "--yes");

    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).contains("example is https://www.example.com already");
    assertThat(script.lines("changes")).isEmpty();
  }

  @Test
  void findsTheRegionOfASiteThatStands() throws IOException {
    var elsewhere = Map.of("AWS_REGION", "eu-west-1");
    script.begin(Beginning.SHOP);
    script.forget("calls");

    assertThat(script.run(elsewhere, "deploy", "--name", "shop", "--yes").exit()).isZero();
    assertThat(script.run(elsewhere, "destroy", "--name", "shop", "--yes").exit()).isZero();

    assertThat(script.lines("calls")).noneMatch(call -> call.contains("eu-west-1"));
  }

  @Test
  void makesNoSecondSiteOfTheSameNameInAnotherRegion() throws IOException {
    script.begin(Beginning.SHOP);
    script.forget("changes");

    var run = script.deploy(PLAIN, "--region", "us-west-2", "--yes");

    assertThat(run.said()).contains("shop stands in ap-northeast-2");
    assertThat(script.lines("changes")).isEmpty();
  }

  @Test
  void refusesAnAnswerBeforeAnythingIsMade() {
    for (var wrong :
        Map.of("--admin", "home", "--name", "Shop", "--email", "me", "--profile", "big")
            .entrySet()) {
      var run = script.deploy(PLAIN, wrong.getKey(), wrong.getValue(), "--yes");

      assertThat(run.exit()).as(wrong.toString()).isNotZero();
      assertThat(run.said()).contains("stopped: ").contains(wrong.getValue());
    }
    assertThat(script.lines("changes")).isEmpty();
  }
}
