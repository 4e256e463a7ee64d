package tidegate.testbed.rehearsal.report;

import java.util.stream.Collectors;
import tidegate.testbed.rehearsal.story.Story;
import tidegate.testbed.rehearsal.story.TimedJournal.PageShown;

/** The dashboard's page after each chapter, as the page function drew it; the last one open. */
final class Pages {
  private Pages() {}

  static String html(Material material) {
    var pages = material.pages();
    return pages.stream()
        .map(page -> page(page, page.equals(pages.getLast())))
        .collect(Collectors.joining("\n"));
  }

  private static String page(PageShown page, boolean open) {
    return "<details class=\"card\"%s><summary><span class=\"faint\">%s, after</span> %s</summary>%s</details>"
        .formatted(
            open ? " open" : "",
            HtmlText.escape(HtmlText.when(page.virtual())),
            HtmlText.escape(Story.titles().get(page.chapter() - 1)),
            page.html());
  }
}
