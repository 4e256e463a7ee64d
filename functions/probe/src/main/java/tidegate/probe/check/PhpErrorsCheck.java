package tidegate.probe.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** PHP's messages stay out of pages. */
final class PhpErrorsCheck implements Check {

  /** All that PHP may print into: not what strangers should not ask for, nor what was uploaded. */
  private static final Set<PageKind> PRINTED =
      Stream.of(PageKind.values())
          .filter(kind -> !kind.door() && kind != PageKind.ATTACHMENT)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public About about() {
    return About.relative(
            "php-errors",
            "A release for another PHP, or with WP_DEBUG on, prints warnings with paths into"
                + " pages, feeds and REST answers; JSON and redirects break.",
            "PHP's own form \"Warning: … in /path on line n\" where PHP puts it, in pages, feeds, lists, style"
                + " sheets and inside JSON, a debugger's tables and stacks of calls, and what WordPress"
                + " prints of the database's errors; the same words quoted in an article do not count.",
            "Set WP_DEBUG_DISPLAY to false and mend the plugin or theme that the path names.")
        .meets(10);
  }

  @Override
  public Set<PageKind> pages() {
    return PRINTED;
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    for (PhpMessages.Message message : PhpMessages.in(page.body())) {
      notes.fault(
          message.level() + " " + message.place(),
          "PHP prints \"" + message.level() + "\" into " + page.address().target(),
          page.evidence(message.said()));
    }
  }
}
