package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.site.script.existing.Kind;
import tidegate.testbed.cloudformation.SiteStacks;

/** docs/dry-runs.md is what the scripts say. */
final class DryRunsTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = REPOSITORY.resolve("docs/dry-runs.md");
  private static final Pattern PARAMETER = Pattern.compile("(?<= |^)([A-Z][A-Za-z0-9]*)=");
  private static final Pattern STACK =
      Pattern.compile("--template-file (?:site/templates|\\(temporary\\))/([a-z-]+)\\.yaml");

  @TempDir private Path folder;

  @Test
  void thePageShowsWhatTheScriptsSay() throws IOException {
    var page = page();
    if (Boolean.getBoolean("dry-runs.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).as("run `make dry-runs`").isEqualTo(page);
  }

  /** The AWS CLI drops a parameter that a template does not have, without a word. */
  @Test
  void givesNoStackAParameterThatItDoesNotHave() throws IOException {
    var site = SiteStacks.read(REPOSITORY);
    var runs = commands(shown("site/deploy --profile lean"));
    var deploys = runs.stream().filter(run -> run.contains("--parameter-overrides")).toList();
    assertThat(deploys).hasSize(5);

    for (var run : deploys) {
      var stack = STACK.matcher(run);
      var template = stack.find() ? stack.group(1) : SiteStacks.AUTOMATION;
      var given = run.substring(run.indexOf("--parameter-overrides"));
      assertThat(PARAMETER.matcher(given).results().map(match -> match.group(1)))
          .as(template)
          .isNotEmpty()
          .isSubsetOf(site.parameters(template));
    }
  }

  /** What the page shows of a command, which is what it says: the test above. */
  private static String shown(String command) throws IOException {
    var page = Files.readString(PAGE);
    var from = page.indexOf("## " + command + "\n");
    assertThat(from).isNotNegative();
    return page.substring(from, page.indexOf("\n## ", from));
  }

  private static List<String> commands(String said) {
    var whole = said.replaceAll("\n {6}", " ");
    return whole.lines().filter(line -> line.startsWith("  would run: ")).toList();
  }

  private String page() throws IOException {
    var text =
        new StringBuilder(
            """
            # Dry runs

            What `site/deploy --dry-run` says for a new site of each profile, and `site/destroy --dry-run` for one that
            stands. A dry run looks at the account and changes nothing. Written by `make dry-runs`; a test fails when it is
            no longer true. The account is played.

            Below them, what `site/adopt --dry-run` says of two sites that exist: one deployed by rolling updates from
            `latest`, as most are, and one that has all that Tidegate needs.
            """);
    for (var profile : List.of("lean", "ha", "dev")) {
      text.append(block("site/deploy --profile " + profile, dryRun(profile)));
    }
    text.append(block("site/destroy", destroyed()));
    text.append(block("site/destroy --data --data", destroyed("--data", "--data")));
    text.append(block("site/adopt, a site with rolling updates", adopted(Kind.ROLLING)));
    text.append(block("site/adopt, a site that is ready", adopted(Kind.READY)));
    return text.toString();
  }

  private static String block(String command, String said) {
    return "\n## " + command + "\n\n```\n" + said.strip() + "\n```\n";
  }

  private String dryRun(String profile) throws IOException {
    var script = new Script(Files.createDirectories(folder.resolve("new-" + profile)));
    var run = script.deploy(Map.of(), "--profile", profile, "--dry-run");
    assertThat(run.exit()).as(run.said()).isZero();
    return run.said();
  }

  private String adopted(Kind kind) throws IOException {
    var at = Files.createDirectories(folder.resolve("existing-" + kind));
    var script = new Script(at);
    kind.answers().write(at.resolve("fake/answers"));
    var run =
        script.run(
            AdoptTest.LOOKING,
            "adopt",
            List.of(
                    "--cluster",
                    "prod",
                    "--service",
                    "blog",
                    "--region",
                    "ap-northeast-2",
                    "--dry-run")
                .toArray(String[]::new));
    assertThat(run.exit()).as(run.said()).isZero();
    return run.said();
  }

  private String destroyed(String... data) throws IOException {
    var at = Files.createDirectories(folder.resolve("standing-" + data.length));
    var script = new Script(at);
    script.begin(Beginning.SHOP);
    var arguments = new java.util.ArrayList<>(List.of("--dry-run"));
    arguments.addAll(List.of(data));
    var run = script.destroy(Map.of(), arguments.toArray(String[]::new));
    assertThat(run.exit()).as(run.said()).isZero();
    return run.said();
  }
}
