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
      case $1 in
        cloudformation) echo "Calendar	SiteUrl	DbPassword"; for last in "$@"; do case $last in file://*) cp "${last#file://}" parameters ;; esac; done; exit "$(cat refuses 2> /dev/null || echo 0)" ;;
        configure) echo ap-northeast-2; exit ;;
      esac
      all="$*"; command=${all#*\\"command\\":\\"}; command=${command%%\\"*}
      for last in "$@"; do :; done
      seen=$(cat "seen-$command" 2> /dev/null || echo 0)
      echo $((seen + 1)) > "seen-$command"
      answer=answer-$command
      for number in 0 1 2 3; do [ "$number" != "$seen" ] || [ ! -e "answer-$command.$number" ] || answer=answer-$command.$number; done
      cp "$answer" "$last"
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
          "freezes": [],
          "now": "at least 2 tasks now (the baseline)",
          "next": "next peak: Sat 5 Dec",
          "text": "2 peaks in the next 12 months"
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

                at least 2 tasks now (the baseline)
                next peak: Sat 5 Dec
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
  void printsAnICalendarFileWithTheLineEndsOfOne() throws Exception {
    answer(
        "plan",
        """
        {"text": "BEGIN:VCALENDAR\\nSUMMARY:\\u003cpay\\u003e\\\\, 10 tasks\\n  and more\\nEND:VCALENDAR"}
        """);

    assertThat(run("plan", "--ics").said())
        .isEqualTo(
            "BEGIN:VCALENDAR\r\nSUMMARY:<pay>\\, 10 tasks\r\n  and more\r\nEND:VCALENDAR\r\n");
    assertThat(calls()).singleElement().asString().contains("\"form\":\"ics\"");
    assertThat(run("status", "--ics").exit()).isEqualTo(2);
  }

  @Test
  void givesProgramsTheAnswerAsItIs() throws Exception {
    assertThat(run("plan", "--json").said()).contains("\"zone\": \"Asia/Seoul\"");
  }

  @Test
  void changesNothingUnlessSomebodySaysSo() throws Exception {
    Run unasked = run("rollback");
    assertThat(unasked.exit()).isEqualTo(2);
    assertThat(unasked.said()).contains("rollback changes something: say --yes, or --dry-run");
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
    assertThat(run("retry", "--why", "x", "--yes").said())
        .contains("--why belongs to accept and freeze");
  }

  @Test
  void saysWhichWordIsWrongAndWhichThereAre() throws Exception {
    assertThat(run("stauts"))
        .matches(run -> run.exit() == 2)
        .extracting(Run::said)
        .asString()
        .contains(
            "stauts is none of them", "status explain preflight diff history watch look plan");
    assertThat(run("status", "--jsn").said()).contains("no option --jsn");
    assertThat(run("--stack", "--json").said()).contains("--stack needs a name");
    assertThat(run("status", "now").said()).contains("'now' is one word too many");
  }

  @Test
  void showsWhatWasWrittenForPeopleAndNothingElse() throws Exception {
    answer(
        "history",
        "{\n  \"text\": \"release-7  serves\\n    why: =\\\"no\\\"\",\n  \"deployments\": []\n}\n");
    assertThat(run("history")).isEqualTo(new Run(0, "release-7  serves\n    why: =\"no\"\n\n"));
    assertThat(run("history", "--json").said()).contains("\"deployments\": []");
  }

  @Test
  void aDryRunAsksTheFunctionToChangeNothing() throws Exception {
    assertThat(run("rollback", "--dry-run").exit()).isZero();
    assertThat(calls()).singleElement().asString().contains("\"dryRun\":true");
    assertThat(run("status", "--dry-run").said()).contains("status changes nothing");
  }

  @Test
  void freezesUntilATimeOrForALengthWithAReason() throws Exception {
    answer("freeze", "{\n  \"sentence\": \"frozen\"\n}\n");
    answer("thaw", "{\n  \"sentence\": \"thawed\"\n}\n");
    assertThat(run("freeze", "until", "2026-12-05", "09:00", "--why", "TV", "--yes").said())
        .isEqualTo("frozen\n\n");
    assertThat(calls().getFirst())
        .contains("\"command\":\"freeze\",\"until\":\"2026-12-05 09:00\",\"why\":\"TV\",\"by\":");
    run("freeze", "for", "2h", "--why", "TV", "--yes");
    assertThat(calls().get(1)).contains("\"for\":\"2h\"").doesNotContain("dryRun");
    assertThat(run("thaw", "--yes").said()).isEqualTo("thawed\n\n");
    assertThat(run("freeze", "2h", "--why", "x").said()).contains("freeze wants 'for 2h'");
    assertThat(run("freeze", "for", "--why", "x").said()).contains("freeze for what?");
    assertThat(run("freeze", "for", "2h").said()).contains("freeze wants a reason");
  }

  @Test
  void watchesUntilTheDeploymentHasEndedAndSaysHow() throws Exception {
    String before = Files.readString(folder.resolve("answer-status"));
    answer("status", "{\n  \"decision\": \"up-to-date\",\n  \"sentence\": \"s\"\n}\n");
    assertThat(run("watch", "--every", "1").exit()).as("it serves").isZero();
    answer("status", "{\n  \"decision\": \"frozen\",\n  \"sentence\": \"s\"\n}\n");
    assertThat(run("watch", "--every", "1").exit()).as("it waits for days").isEqualTo(1);
    answer("status", before);
    Files.delete(folder.resolve("seen-status"));
    Files.delete(folder.resolve("calls"));
    answer("status.0", "{\n  \"decision\": \"start\",\n  \"sentence\": \"would deploy\"\n}\n");
    String inFlight =
        "{\n  \"sentence\": \"s\",\n  \"inFlight\": {\n    \"id\": \"d-7\",\n    \"sentence\": \"deploying 7\"\n  }\n}\n";
    answer("status.1", inFlight);
    answer("status.2", inFlight);
    answer(
        "history",
        "{\n  \"text\": \"release-7 failed\",\n  \"deployments\": [\n    {\n      \"id\": \"d-7\",\n      \"verdict\": \"failed\"\n    }\n  ]\n}\n");
    Run failed = run("watch", "--every", "1");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.said().lines().filter(line -> line.endsWith("  would deploy"))).hasSize(1);
    assertThat(failed.said().lines().filter(line -> line.endsWith("  deploying 7"))).hasSize(1);
    assertThat(failed.said()).endsWith("release-7 failed\n\n");
    assertThat(calls().getLast()).contains("\"command\":\"history\",\"id\":\"d-7\"");
  }

  @Test
  void checksACalendarByTheFunctionsOwnReader() throws Exception {
    Path file = folder.resolve("calendar.json");
    Files.writeString(file, "{\n  \"zone\": \"UTC\"\n}\n");
    assertThat(run("calendar", "check", "calendar.json").exit()).isZero();
    assertThat(calls().getFirst())
        .contains("\"command\":\"plan\",\"calendar\":\"{   \\\"zone\\\": \\\"UTC\\\" } \"");
    answer(
        "plan",
        "{\n  \"sentence\": \"the calendar has a fault\",\n  \"faults\": [\n    \"zone\"\n  ]\n}\n");
    for (String verb : List.of("check", "set")) {
      assertThat(run("calendar", verb, "calendar.json", "--yes"))
          .isEqualTo(new Run(1, "the calendar has a fault\nfaults:\n  zone\n\n"));
    }
    assertThat(run("calendar", "check", "nowhere").said()).contains("nowhere cannot be read");
    assertThat(run("calendar", "shwo").said()).contains("calendar wants check FILE, show or set");
  }

  @Test
  void setsACalendarAndKeepsEveryOtherParameterUnread() throws Exception {
    Files.writeString(folder.resolve("calendar.json"), "{\"zone\":\"UTC\"}");
    assertThat(run("calendar", "set", "calendar.json", "--dry-run").exit()).isZero();
    assertThat(run("calendar", "set", "calendar.json").said()).contains("say --yes, or --dry-run");
    assertThat(calls()).noneMatch(call -> call.contains("cloudformation"));
    assertThat(run("calendar", "set", "calendar.json", "--yes").exit()).isZero();
    assertThat(Files.readString(folder.resolve("parameters")))
        .isEqualTo(
            """
            [{"ParameterKey":"Calendar","ParameterValue":"{\\"zone\\":\\"UTC\\"}"},\
            {"ParameterKey":"SiteUrl","UsePreviousValue":true},\
            {"ParameterKey":"DbPassword","UsePreviousValue":true}]
            """);
    assertThat(calls())
        .anyMatch(call -> call.contains("update-stack") && call.contains("--use-previous-template"))
        .anyMatch(call -> call.contains("wait stack-update-complete"));
    Files.writeString(folder.resolve("refuses"), "255");
    assertThat(run("calendar", "set", "calendar.json", "--yes"))
        .matches(run -> run.exit() == 3 && run.said().contains("CloudFormation refused"));
  }

  @Test
  void printsTheDashboardsAddress() throws Exception {
    assertThat(run(List.of("AWS_REGION=eu-west-1"), "--stack", "shop", "open").said())
        .isEqualTo(
            "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1"
                + "#dashboards/dashboard/shop\n");
  }

  @Test
  void completesEveryCommandAndWhatFollowsIt() throws Exception {
    Files.writeString(
        folder.resolve("complete"),
        """
        eval "$(bash "$1" completion bash)"
        COMP_WORDS=(tidegate "$2" "$3") COMP_CWORD=2
        _tidegate
        echo "${COMPREPLY[*]-}"
        """);
    for (var asked : List.of(List.of("freeze", "u", "until"), List.of("", "thaw", "thaw"))) {
      Process bash =
          new ProcessBuilder("bash", "complete", SCRIPT.toString(), asked.get(0), asked.get(1))
              .directory(folder.toFile())
              .start();
      assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(asked.get(2) + "\n");
    }
    assertThat(run("completion", "zsh").said()).startsWith("autoload -U +X bashcompinit");
  }

  @Test
  void helpNamesEveryCommand() throws Exception {
    String commands = run("nothing").said().replaceAll("(?s).*commands are: (.*) \\(.*", "$1");
    String help = run("--help").said();
    assertThat(commands.split(" "))
        .hasSizeGreaterThan(15)
        .allSatisfy(one -> assertThat(help).contains("  " + one + " "));
  }

  @Test
  void tellsAFunctionThatFailsFromOneThatWasNotReached() throws Exception {
    answer("look", "{\n  \"errorMessage\": \"settings: CALENDAR is missing\"\n}\n");
    Files.writeString(folder.resolve("error-look"), "Unhandled\n");
    assertThat(run("look"))
        .isEqualTo(
            new Run(1, "tidegate: tidegate-verify failed:\nsettings: CALENDAR is missing\n"));
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
