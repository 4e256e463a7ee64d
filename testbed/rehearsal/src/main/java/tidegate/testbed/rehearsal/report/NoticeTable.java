package tidegate.testbed.rehearsal.report;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.aws.account.JournalEntry.NoticePublished;

/** The story's sentences, and what the two people were sent. */
final class NoticeTable {
  private NoticeTable() {}

  static String html(Material material) {
    return material.all(NoticePublished.class).stream()
        .map(timed ->
            "<li><details%s><summary><time>%s</time> <b>%s</b></summary><p>%s</p></details></li>"
                .formatted(
                    isNews(timed.what().subject()) ? "" : " open",
                    when(timed.what().at()),
                    HtmlText.escape(timed.what().subject()),
                    HtmlText.escape(timed.what().message()).replace("\n", "<br>")))
        .collect(Collectors.joining("", "<ol class=\"list\">", "</ol>"));
  }

  /** What wakes nobody says so much in its subject that it may be folded. */
  private static boolean isNews(String subject) {
    return Stream.of("WARNING:", "PAGE:", "주의:", "긴급:").noneMatch(subject::contains);
  }

  static String story(Material material) {
    return material.told().stream()
        .map(told ->
            "<li><time>%s</time><span class=\"real\">%s s</span>%s%s</li>"
                .formatted(
                    when(told.virtual()),
                    HtmlText.number(Scale.seconds(told.real())),
                    told.chapter() == 0 ? "" : "<b>(%d)</b> ".formatted(told.chapter()),
                    HtmlText.escape(told.sentence())))
        .collect(Collectors.joining("", "<ol class=\"list\">", "</ol>"));
  }

  private static String when(Instant instant) {
    return HtmlText.escape(HtmlText.when(instant));
  }
}
