package tidegate.probe.check;

import java.util.List;

/**
 * The thirty things that the catalogue was made from. Each check names those that it meets; a test
 * fails where one is met by none.
 */
final class Needs {
  private Needs() {}

  static List<Need> all() {
    return List.of(
        new Need(1, "the home page: 200, its end, its size", ""),
        new Need(2, "no error page, no 5xx", ""),
        new Need(3, "critical error, database error, in any language or behind a drop-in", ""),
        new Need(4, "not sent to install, set-up or upgrade", ""),
        new Need(
            5,
            "redirects: few, no circle, never off the site's own address",
            "Four or five in a row are told."),
        new Need(6, "the REST index, and what it says of url and home", ""),
        new Need(7, "siteurl and home in the database, networks too", ""),
        new Need(
            8,
            "siteurl and home not changed by the rollout",
            "Looked at again before and after the shift, each time against SITE_URL."),
        new Need(9, "mixed content, foreign hosts", "A new host is told: it may be meant."),
        new Need(10, "PHP's messages in pages and JSON", ""),
        new Need(11, "sampled pages, the same on green and blue, a shop's cart among them", ""),
        new Need(12, "style sheets, scripts, images load as what they are", ""),
        new Need(13, "plugins that are on are there", ""),
        new Need(14, "the theme and its parent are there", ""),
        new Need(
            15,
            "code and schema fit",
            "An upgrade that waits is told; code older than the schema is refused."),
        new Need(16, "the WordPress that answers is the image's", ""),
        new Need(17, "the log-in page, its form and cookie", ""),
        new Need(
            18,
            "doors: xmlrpc, user names, logs, secrets, copies, readme",
            "Refused where blue's are closed; readme.html is told."),
        new Need(
            19,
            "not newly hidden from search engines",
            "The option blog_public is blue's, too, and told."),
        new Need(20, "wp-cron: late, stuck, too many, doubled", ""),
        new Need(
            21,
            "autoloaded options, growth of the options",
            "Growth within one look; from before the rollout nobody knows without a memory."),
        new Need(22, ".maintenance left behind", ""),
        new Need(
            23,
            "recovery mode",
            "Told: blue and green share the rows, and only the health report knows whose error it was."),
        new Need(24, "the object cache answers, and quickly", "Slowness is told."),
        new Need(25, "uploads can be read", ""),
        new Need(26, "as quick as blue, in the middle and page by page", ""),
        new Need(27, "the database has connections left", ""),
        new Need(28, "certificate, HSTS and other headers not lost", ""),
        new Need(
            29,
            "new administrators, open registration",
            "An old account that was made an administrator is not seen."),
        new Need(30, "no page of blue's out of a cache", ""));
  }
}
