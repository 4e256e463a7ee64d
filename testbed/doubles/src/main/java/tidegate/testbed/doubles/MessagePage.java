package tidegate.testbed.doubles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.cloud.sns.Subject;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;

/**
 * {@code docs/messages.md}: each message that a person can get, printed once in both languages.
 * Each function's tests hold a section of it, and write it with {@code make messages}.
 */
public final class MessagePage {

  private static final Path PAGE = Path.of("..", "..", "docs", "messages.md");

  /** As much of a subject as a telephone shows. */
  private static final int SHOWN = 40;

  private static final Subject SUBJECT = new Subject("shop");

  private MessagePage() {}

  /** One message in both languages. */
  public record Specimen(Notice english, Notice korean) {}

  /** The section of a function, its most urgent messages first. */
  public static String section(List<Specimen> specimens) {
    var urgencies = Arrays.asList(Urgency.values()).reversed();
    return urgencies.stream()
        .flatMap(urgency -> bySubject(specimens, urgency).values().stream())
        .map(MessagePage::message)
        .collect(Collectors.joining("\n"));
  }

  /** Messages of one subject are one, said in several ways. */
  private static Map<String, List<Specimen>> bySubject(List<Specimen> all, Urgency urgency) {
    return all.stream()
        .filter(specimen -> specimen.english().urgency() == urgency)
        .collect(
            Collectors.groupingBy(
                specimen -> SUBJECT.utf8(specimen.english()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static String message(List<Specimen> ways) {
    var first = ways.getFirst();
    return """
    ### %s

    %s
    %s

    %s\
    """
        .formatted(
            SUBJECT.utf8(first.english()),
            bodies(ways.stream().map(Specimen::english).toList()),
            "**" + SUBJECT.utf8(first.korean()) + "**",
            bodies(ways.stream().map(Specimen::korean).toList()));
  }

  private static String bodies(List<Notice> notices) {
    return notices.stream()
        .map(Notice::body)
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .map("```text\n%s\n```\n"::formatted)
        .collect(Collectors.joining());
  }

  /**
   * Subjects that a telephone shows alike.
   *
   * @return the first signs of each; empty where a person can tell all of them apart
   */
  public static Set<String> alike(List<Specimen> specimens) {
    var seen = new LinkedHashMap<String, Set<String>>();
    for (var specimen : specimens) {
      for (var notice : List.of(specimen.english(), specimen.korean())) {
        var subject = SUBJECT.utf8(notice);
        seen.computeIfAbsent(
                subject.substring(0, Math.min(SHOWN, subject.length())), _ -> new LinkedHashSet<>())
            .add(notice.facts().kind());
      }
    }
    return seen.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the page has between a function's two marks; writes it first where that is asked for. */
  public static String written(String function, String section) throws IOException {
    var page = Files.readString(PAGE);
    var from = "<!-- messages of %s, by make messages -->\n\n".formatted(function);
    var to = "\n<!-- end of %s -->".formatted(function);
    var begin = page.indexOf(from) + from.length();
    var end = page.indexOf(to);
    if ("write".equals(System.getProperty("tidegate.docs"))) {
      Files.writeString(PAGE, page.substring(0, begin) + section + page.substring(end));
      return section;
    }
    return page.substring(begin, end);
  }
}
