package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ./tidegate calls the functions and says what they say. */
class TidegateTest {
  private static final File DEV_NULL = new File("/dev/null");
  private static final Path SCRIPT = Path.of("../tidegate").toAbsolutePath().normalize();

  /** Remembers what it was asked, and answers with the file of the payload's command. */
  private static final String CLI =
      """
      #!/usr/bin/env bash
      if [ "$1" = --version ]; then echo "${CLI_VERSION:-aws-cli/2.9.19 Python/3.11}"; exit; fi
      printf '%s\\n' "$*" >> calls
      [ ! -e away ] || { echo 'An error occurred (ResourceNotFoundException): Function not found' >&2; exit 254; }
      all="$*"; command=${all#*\\"command\\":\\"}; command=${command%%\\"*}
      for last in "$@"; do :; done
      cp "answer-$command" "$last"
      cat "error-$command" 2> /dev/null || echo None
      """;

  @TempDir Path folder;

  private record Run(int exit, String said) {}

  @BeforeEach
  void answers() throws IOException {
    Path cli = Files.createDirectories(folder.resolve("bin")).resolve("aws");
    Files.writeString(cli, CLI);
    assertThat(cli.toFile().setExecutable(true)).isTrue();
    answer(
        "status",
        """
        {
          "decision": "in-flight",
          "sentence": "release-7 is being deployed: \\"d-1\\" <since> 10:00",
          "newest": {
            "tag": "release-7",
            "shifted": false
          },
          "preflight": [],
          "would": [
            "register a task definition",
            "create a deployment"
          ]
        }
        """);
    answer(
        "plan",
        """
        {
          "zone": "Asia/Seoul",
          "windows": [
            {
              "why": "peak of the 5th",
              "floor": 10
            },
            {
              "why": "peak of the 25th",
              "floor": 12
            }
          ],
          "freezes": []
        }
        """);
    answer(
        "rollback",
        "{\n  \"decision\": \"stopped\",\n  \"sentence\": \"rolling back release-7\"\n}\n");
  }

  @Test
  void saysTheSentenceFirstThenTheRestAndTheNextPeak() throws Exception {
    assertThat(run("--stack", "shop", "status"))
        .isEqualTo(
            new Run(
                0,
                """
                release-7 is being deployed: "d-1" <since> 10:00
                newest:
                  tag: release-7
                  shifted: false
                preflight: none
                would:
                  register a task definition
                  create a deployment

                next peak:
                  why: peak of the 5th
                  floor: 10
                """));
    assertThat(calls()).hasSize(2);
    assertThat(calls().getFirst())
        .contains("--function-name shop-rollout", "{\"command\":\"status\"}", "raw-in-base64-out");
  }

  @Test
  void readsAnAnswerOfOneLineAlike() throws Exception {
    String lines = run("status").said();
    for (String command : List.of("status", "plan")) {
      Path answer = folder.resolve("answer-" + command);
      Files.writeString(
          answer, Files.readString(answer).replaceAll("\\n *", "").replace("\": ", "\":"));
    }
    assertThat(run("status").said()).isEqualTo(lines);
  }

  @Test
  void givesProgramsTheAnswerAsItIs() throws Exception {
    assertThat(run("plan", "--json").said()).contains("\"zone\": \"Asia/Seoul\"");
  }

  @Test
  void changesNothingUnlessSomebodySaysSo() throws Exception {
    Run unasked = run("rollback");
    assertThat(unasked.exit()).isEqualTo(2);
    assertThat(unasked.said()).contains("rollback changes something: say --yes");
    assertThat(folder.resolve("calls")).doesNotExist();
    assertThat(run("rollback", "--yes")).isEqualTo(new Run(0, "rolling back release-7\n\n"));
    assertThat(calls()).singleElement().asString().contains("tidegate-rollout", "rollback");
  }

  @Test
  void acceptsACheckWithAReasonAsItIsWritten() throws Exception {
    answer("accept", "{\n  \"sentence\": \"accepted\"\n}\n");
    assertThat(run("accept", "mixed-content", "--why", "the \"old\" gallery\\", "--yes").said())
        .isEqualTo("accepted\n\n");
    assertThat(calls().getFirst())
        .contains("\"check\":\"mixed-content\",\"why\":\"the \\\"old\\\" gallery\\\\\",\"by\":");
    assertThat(run("accept", "mixed-content", "--yes").said()).contains("accept wants a reason");
    assertThat(run("accept", "--why", "x", "--yes").said()).contains("the name of a check");
    assertThat(run("retry", "--why", "x", "--yes").said()).contains("--why belongs to accept");
  }

  @Test
  void saysWhichWordIsWrongAndWhichThereAre() throws Exception {
    assertThat(run("stauts"))
        .matches(run -> run.exit() == 2)
        .extracting(Run::said)
        .asString()
        .contains(
            "stauts is none of them", "status explain plan look rollback retry approve accept");
    assertThat(run("status", "--jsn").said()).contains("no option --jsn");
    assertThat(run("--stack", "--json").said()).contains("--stack needs a name");
    assertThat(run("status", "now").said()).contains("'now' is one word too many");
  }

  @Test
  void tellsAFunctionThatFailsFromOneThatWasNotReached() throws Exception {
    answer("look", "{\n  \"errorMessage\": \"settings: CALENDAR is missing\"\n}\n");
    Files.writeString(folder.resolve("error-look"), "Unhandled\n");
    assertThat(run("look"))
        .isEqualTo(
            new Run(
                1,
                "tidegate: tidegate-verify failed:\nerrorMessage: settings: CALENDAR is missing\n"));
    Files.createFile(folder.resolve("away"));
    assertThat(run("look"))
        .matches(run -> run.exit() == 3)
        .extracting(Run::said)
        .asString()
        .contains("tidegate-verify was not reached", "Function not found");
  }

  @Test
  void speaksToTheOlderCommandLineWithoutItsNewerOption() throws Exception {
    run(List.of("CLI_VERSION=aws-cli/1.22.34 Python/3.10"), "explain");
    assertThat(calls().getFirst()).doesNotContain("binary-format");
  }

  private void answer(String command, String json) throws IOException {
    Files.writeString(folder.resolve("answer-" + command), json);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  private Run run(String... words) throws Exception {
    return run(List.of(), words);
  }

  private Run run(List<String> variables, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().remove("TIDEGATE_STACK");
    variables.forEach(variable ->
        builder.environment().put(variable.split("=", 2)[0], variable.split("=", 2)[1]));
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .redirectInput(DEV_NULL)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }
}
