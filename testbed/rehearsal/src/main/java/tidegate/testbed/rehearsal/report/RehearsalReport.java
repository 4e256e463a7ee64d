package tidegate.testbed.rehearsal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidegate.testbed.aws.account.JournalEntry.DeploymentChanged;
import tidegate.testbed.rehearsal.story.Rehearsal;
import tidegate.testbed.rehearsal.story.Story;
import tidegate.testbed.rehearsal.visitors.Visit;
import tidegate.testbed.wordpress.TestbedException;

/** The page that a rehearsal leaves behind: one file that needs no network. */
public final class RehearsalReport {
  private RehearsalReport() {}

  /**
   * Writes it.
   *
   * @param broken why the story broke, if it did
   * @return where it is
   */
  public static Path write(Path file, Rehearsal rehearsal, Optional<String> broken) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, page(Material.of(rehearsal), broken));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String page(Material material, Optional<String> broken) {
    return resource("page.html")
        .replace("{{style}}", resource("report.css"))
        .replace("{{verdict}}", broken.isPresent() ? "no" : "ok")
        .replace("{{outcome}}", broken.isPresent() ? "Broken" : "All went well")
        .replace(
            "{{sentence}}",
            HtmlText.escape(
                broken.orElse(
                    "Pushes shipped or refused as they should be, the peak met proved capacity, and"
                        + " no visitor met an error.")))
        .replace("{{tiles}}", tiles(material))
        .replace("{{timeline}}", Timeline.html(material))
        .replace("{{chapters}}", chapters())
        .replace("{{story}}", NoticeTable.story(material))
        .replace("{{verdicts}}", Verdicts.html(material))
        .replace("{{pages}}", Pages.html(material))
        .replace("{{notices}}", NoticeTable.html(material))
        .replace("{{calls}}", CallTables.html(material))
        .replace("{{grants}}", GrantTable.html(material))
        .replace("{{functions}}", FunctionTable.html(material))
        .replace("{{site}}", HtmlText.escape(material.site()));
  }

  private static String tiles(Material material) {
    var visits = material.visits();
    var errors = visits.stream().filter(visit -> visit.error().isPresent()).count();
    var begun = material.entries().getFirst().what().at();
    var days = Duration.between(begun, material.entries().getLast().what().at()).toHours();
    var ended =
        material.all(DeploymentChanged.class).stream()
            .collect(
                Collectors.toMap(
                    timed -> timed.what().deploymentId(),
                    timed -> timed.what().status(),
                    (_, last) -> last))
            .values();
    var refused = ended.stream().filter(status -> status.equals("Failed")).count();
    return tile(
            "%d h".formatted(days), "played in %.0f s".formatted(Scale.seconds(material.whole())))
        + tile("%,d".formatted(visits.size()), "visits")
        + tile(Long.toString(errors), "errors for visitors")
        + tile(percentile(visits, 0.5) + " ms", "median answer")
        + tile(percentile(visits, 0.99) + " ms", "99 of 100 answers")
        // Each refusal is followed by CodeDeploy's own deployment back.
        + tile("%d / %d".formatted(ended.size() - 2 * refused, refused), "shipped / refused");
  }

  private static String chapters() {
    return Story.titles().stream()
        .map(title -> "<li>%s</li>".formatted(HtmlText.escape(title)))
        .collect(Collectors.joining("", "<ol class=\"chapters\">", "</ol>"));
  }

  private static long percentile(List<Visit> visits, double share) {
    var sorted = visits.stream().map(Visit::took).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share)).toMillis();
  }

  private static String tile(String figure, String what) {
    return "<div class=\"tile\"><b>%s</b><span>%s</span></div>"
        .formatted(HtmlText.escape(figure), HtmlText.escape(what));
  }

  private static String resource(String name) {
    try (InputStream in = RehearsalReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new TestbedException("the rehearsal's jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
