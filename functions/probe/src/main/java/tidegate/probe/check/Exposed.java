package tidegate.probe.check;

import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Nothing private can be read. */
final class Exposed implements Check {

  private static final Pattern PRIVATE =
      Pattern.compile(
          "(?m)^\\[\\d|PHP"
              + " (?:Warning|Notice|Fatal|Deprecated)|DB_PASSWORD|^[A-Z][A-Z0-9_]{2,}=|<\\?php");

  @Override
  public About about() {
    return About.relative(
        "exposed",
        "A debug.log, a copy of wp-config.php or an .env is built into the release and"
            + " readable by everybody.",
        "Three addresses that must not answer; only their size is shown, never their"
            + " content. Asked only where green is compared with blue.",
        "Take the file out of the image (.dockerignore), change every secret in it, and"
            + " forbid such names in the web server.");
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.EXPOSED);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (page.status() == 200 && !page.html() && PRIVATE.matcher(page.body()).find()) {
      notes.fault(
          page.address().path(),
          page.address().path() + " can be read by everybody",
          page.evidence(page.answer().body().length() + " bytes"));
    }
  }
}
