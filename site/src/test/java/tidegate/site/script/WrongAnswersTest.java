package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a command or a file is said first, by name, and nothing is made. */
final class WrongAnswersTest {
  private static final Map<String, String> PLAIN = Map.of();
  @TempDir private Path folder;
  private Script script;

  @BeforeEach
  void copy() throws IOException {
    script = new Script(folder);
  }

  private void refuses(Script.Run run, String why) {
    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).startsWith("stopped: ").contains(why);
    assertThat(run.said()).doesNotContain("unbound variable");
    assertThat(script.lines("changes")).isEmpty();
  }

  @Test
  void anOptionWithoutItsValue() {
    refuses(script.run(PLAIN, "deploy", "--host"), "--host needs a value");
    refuses(script.run(PLAIN, "deploy", "--host", "--yes"), "--host needs a value");
    refuses(script.run(PLAIN, "destroy", "--name"), "--name needs a value");
  }

  @Test
  void anOptionThatThereIsNot() {
    refuses(script.run(PLAIN, "deploy", "--hots", "x"), "there is no option --hots");
    refuses(script.run(PLAIN, "destroy", "--date"), "there is no option --date");
  }

  @Test
  void somebodyWhomAwsDoesNotKnow() {
    refuses(script.deploy(Map.of("STRANGER", "yes"), "--yes"), "AWS does not know who you are");
    refuses(script.deploy(Map.of("STRANGER", "yes"), "--yes"), "ExpiredToken");
  }

  @Test
  void aMachineWithoutTheAwsCli() throws IOException {
    var programs = Files.createDirectories(folder.resolve("programs"));
    for (var name : List.of("dirname", "mktemp", "rm", "cat", "sed", "tr")) {
      var stub = programs.resolve(name);
      Files.writeString(stub, "#!/bin/sh\nexec %s \"$@\"\n".formatted(program(name)));
      assertThat(stub.toFile().setExecutable(true)).isTrue();
    }

    refuses(script.deploy(Map.of("PATH", programs.toString()), "--yes"), "the AWS CLI is not here");
  }

  private static Path program(String name) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aHostWithoutAZone() {
    refuses(
        script.deploy(PLAIN, "--yes", "--host", "www.example.net"),
        "no public hosted zone in this account serves www.example.net");
  }

  @Test
  void aProfileALanguageOrAnAddressThatThereIsNot() {
    refuses(script.deploy(PLAIN, "--yes", "--profile", "cheap"), "no profile cheap");
    refuses(script.deploy(PLAIN, "--yes", "--language", "kr"), "'kr' is no language");
    refuses(script.deploy(PLAIN, "--yes", "--email", "a@b.c,d"), "'a@b.c,d' is no mail address");
    refuses(script.deploy(PLAIN, "--yes", "--calendar", "none.json"), "no calendar none.json");
  }

  @Test
  void blankLinesAndAMissingLineEndInAProfileAreNoFault() throws IOException {
    var profile = folder.resolve("site/profiles/lean.parameters");
    Files.writeString(profile, "\n" + Files.readString(profile).strip());

    var run = script.deploy(PLAIN, "--yes");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(script.world().get("parameters-shop-site")).contains(" Stage=prod ");
    assertThat(script.world().get("parameters-shop")).contains("\\\"floor\\\":3");
  }
}
