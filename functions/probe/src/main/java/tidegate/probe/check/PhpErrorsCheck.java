package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Excerpts;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** PHP's messages stay out of pages. */
final class PhpErrorsCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "php-errors",
            "A release for another PHP, or with WP_DEBUG on, prints warnings with paths into"
                + " pages, feeds and REST answers; JSON and redirects break.",
            "PHP's own form \"Warning: … in /path on line n\" where PHP puts it, and what WordPress prints of"
                + " the database's errors; the same words quoted in an article do not count.",
            "Set WP_DEBUG_DISPLAY to false and mend the plugin or theme that the path names.")
        .meets(10);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(
        PageKind.HOME,
        PageKind.POST,
        PageKind.PAGE,
        PageKind.CART,
        PageKind.ARCHIVE,
        PageKind.SEARCH,
        PageKind.REST,
        PageKind.FEED,
        PageKind.LOG_IN,
        PageKind.MISSING,
        PageKind.SITEMAP,
        PageKind.UPGRADE);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String body = page.body();
    for (PhpMessages.Message message : PhpMessages.in(body)) {
      notes.fault(
          message.level() + " " + message.place(),
          "PHP prints \"" + message.level() + "\" into " + page.address().target(),
          page.evidence(
              Excerpts.around(
                  body, message.start() + 40, Math.min(message.end(), message.start() + 200))));
    }
  }
}
