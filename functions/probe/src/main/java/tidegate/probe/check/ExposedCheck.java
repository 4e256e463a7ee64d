package tidegate.probe.check;

import java.util.Set;
import java.util.regex.Pattern;
import tidegate.core.verdict.Evidence;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Nothing private can be read. */
final class ExposedCheck implements DoorCheck {

  private static final Pattern PRIVATE =
      Pattern.compile(
          "(?m)^\\[\\d|PHP (?:Warning|Notice|Fatal|Deprecated)|DB_PASSWORD|^[A-Z][A-Z0-9_]{2,}="
              + "|<\\?php|\\Ab0VIM|\\Aref: refs/|\\A[0-9a-f]{40}\\s*\\z");

  @Override
  public About about() {
    return About.relative(
            "exposed",
            "A debug.log, an .env, a .git, a copy of wp-config.php that an editor left is built into"
                + " the release and readable by everybody.",
            "Six addresses that must not answer, and readme.html, which only tells and never blocks,"
                + " since every update of WordPress brings it back. Sizes are shown, never contents."
                + " Asked only where green is compared with blue.",
            "Take the file out of the image (.dockerignore), change every secret in it, and"
                + " forbid such names in the web server.")
        .meets(18);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.EXPOSED);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (page.status() != 200) {
      return;
    }
    String path = page.address().path();
    if (path.endsWith("/readme.html")) {
      examineReadme(page, path, notes);
    } else if (!document(page) && PRIVATE.matcher(page.body()).find()) {
      notes.fault(path, path + " can be read by everybody", seen(page));
    }
  }

  /** A server that answers any name with a page; a file that it only calls one is none. */
  private static boolean document(Page page) {
    return page.html() && !page.markup().title().isEmpty();
  }

  private static void examineReadme(Page page, String path, Notes notes) {
    if (page.markup().title().contains("WordPress")) {
      notes.warn(path, path + " tells everybody that this is WordPress", seen(page));
    }
  }

  private static Evidence seen(Page page) {
    return page.evidence(page.answer().body().length() + " bytes");
  }
}
