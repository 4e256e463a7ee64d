package tidegate.probe.check;

import java.util.List;

/** The thirty things that this catalogue was made from. A test fails where one has no check. */
final class Needs {

  private Needs() {}

  static List<Need> all() {
    return List.of(
        Need.of(
            1, "the home page: 200, its end, its size", "", "renders", "whole-pages", "likeness"),
        Need.of(2, "no error page, no 5xx", "", "error-page", "server-errors", "answers"),
        Need.of(
            3,
            "critical error, database error, in any language or behind a drop-in",
            "",
            "database-error",
            "error-page",
            "fatal-error",
            "renders"),
        Need.of(4, "not sent to install, set-up or upgrade", "", "installed", "database-upgrade"),
        Need.of(
            5,
            "redirects: few, no circle, never off the site's own address",
            "Four or five in a row are told.",
            "redirects",
            "inner-addresses"),
        Need.of(6, "the REST index, and what it says of url and home", "", "rest", "siteurl"),
        Need.of(7, "siteurl and home in the database, networks too", "", "siteurl"),
        Need.of(
            8,
            "siteurl and home not changed by the rollout",
            "Looked at again before and after the shift, each time against SITE_URL.",
            "siteurl",
            "canonical"),
        Need.of(
            9,
            "mixed content, foreign hosts",
            "A new host is told: it may be meant.",
            "mixed-content",
            "new-hosts"),
        Need.of(10, "PHP's messages in pages and JSON", "", "php-errors", "debug-display"),
        Need.of(
            11,
            "sampled pages, the same on green and blue, a shop's cart among them",
            "",
            "pages",
            "likeness",
            "letters",
            "language",
            "not-found",
            "feed",
            "sitemap",
            "indexing"),
        Need.of(12, "style sheets, scripts, images load as what they are", "", "assets"),
        Need.of(13, "plugins that are on are there", "", "plugins"),
        Need.of(14, "the theme and its parent are there", "", "theme"),
        Need.of(
            15,
            "code and schema fit",
            "An upgrade that waits is told; code older than the schema is refused.",
            "database-upgrade"),
        Need.of(16, "the WordPress that answers is the image's", "", "core-version", "release"),
        Need.of(17, "the log-in page, its form and cookie", "", "log-in", "salts"),
        Need.of(
            18,
            "doors: xmlrpc, user names, logs, secrets, copies, readme",
            "Refused where blue's are closed; readme.html is told.",
            "exposed",
            "xmlrpc",
            "user-names"),
        Need.of(
            19,
            "not newly hidden from search engines",
            "The option blog_public is blue's, too, and told.",
            "indexing"),
        Need.of(20, "wp-cron: late, stuck, too many, doubled", "", "cron"),
        Need.of(
            21,
            "autoloaded options, growth of the options",
            "Growth within one look; from before the rollout nobody knows without a memory.",
            "autoload",
            "option-growth"),
        Need.of(22, ".maintenance left behind", "", "maintenance"),
        Need.of(
            23,
            "recovery mode",
            "Told: blue and green share the rows, and only the health report knows whose error it"
                + " was.",
            "recovery-mode",
            "fatal-error"),
        Need.of(24, "the object cache answers, and quickly", "Slowness is told.", "object-cache"),
        Need.of(25, "uploads can be read", "", "attachments", "shared-content"),
        Need.of(26, "as quick as blue, in the middle and page by page", "", "speed"),
        Need.of(27, "the database has connections left", "", "connections", "database-error"),
        Need.of(
            28,
            "certificate, HSTS and other headers not lost",
            "",
            "certificate",
            "security-headers"),
        Need.of(
            29,
            "new administrators, open registration",
            "An old account that was made an administrator is not seen.",
            "administrators",
            "registration"),
        Need.of(30, "no page of blue's out of a cache", "", "cached", "release", "new-cookies"));
  }
}
