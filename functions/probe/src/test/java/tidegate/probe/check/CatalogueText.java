package tidegate.probe.check;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** {@code docs/checks.md}, written from the checks themselves so that it cannot drift. */
final class CatalogueText {

  private static final String BEFORE =
      """
      # Checks

      This page is written from the checks' own source by `make checks`; a test fails where the two differ.

      A probe asks for at most 40 pages of each side, no address twice: the home page, the REST index and its
      lists, log-in, search, feed, sitemap, robots.txt, an address that no site has, and with the room that is left
      posts spread over the whole archive, pages of every type, archives, attachments and a shop's cart, as the REST
      interface, the sitemap, the database or the links on the home page name them. Green and blue are asked for
      the same pages at the same time. Each is then asked for what it names itself: up to eight of its own
      style sheets and scripts, two feeds, two sitemaps; so names that change with a release are no fault. Where the
      two are compared, ten doors that should be closed are tried, too, one GET each and no redirect followed; at a
      site alone only with `--mine`, since trying them at somebody else's site is what attackers do. Every request is
      a GET over a connection of its own; redirects are followed within the site's own scheme, host and port, and
      never into wp-admin or wp-cron.php. Nothing is posted, nobody is logged in. Its `User-Agent` begins with
      `Tidegate-Probe/`, by which a limiter can let it pass, and statistics and wp-cron can leave it out.

      A verdict says how much of what was wanted it read, on each side. Below 80 in a hundred on either side, or where
      blue answered in the time and green did not, nothing is proved, and the release does not pass (`coverage`).
      Faults that follow from another are told under it: a wrong `siteurl` is one cause, not six.

      How a fault counts:

      - **absolute**: blocks on its own, and so does not having been able to look;
      - **relative**: blocks where blue does not have the same fault on the same page; where there is nothing
        to compare with, it is told;
      - **told**: never blocks.

      An answer that breaks off or does not come is asked for again, three times in all. A fault seen on one
      answer only is asked for again up to five times: seen again, it counts, and the finding says on how many
      answers ("seen on 2 of 12 answers"); not seen again, it is told. With some 50 answers, one broken task
      among ten is missed once in about 200 runs.

      """;

  private static final String AFTER =
      """
      ## What no check can see

      - Whatever needs a log-in or a click: the editor, a cart that is filled, a payment, a form that is sent.
      - What scripts do in a browser: an error in JavaScript, a layout that is out of place, a font that is missing.
      - Pages that are in none of the samples, and what a page shows only to some: by country, by cookie, by hour.
      - Mail that is not sent, and jobs that run later and fail.
      - Wrong content: a price, a text, a picture that is the wrong one.
      - Whether the release is safe: malicious code that changes no page that is looked at.
      - One bad task among many that answers well as often as it is met; the finding's numbers say how sure it is.
      - An administrator made of an old account, or written into the database with an old date: only those who
        registered since the rollout began are told. A default role that was changed to one that is harmless.
      - What grew from one week to the next: nothing is remembered between two looks, so `autoload` knows a bound
        and `option-growth` what one look left behind. CloudWatch keeps the database's size.
      - What xmlrpc.php would do for a POST, and a secret under a name that is not among those that are tried.
      - Which blue row was changed by the rollout: blue and green share the database, so what is in it is blue's, too.
      - Load: 50 answers say nothing about what 5,000 a minute do.
      - Without the health report: the versions of the schema, files of plugins that load nothing on public pages,
        where wp-content lies, the object cache, keys and salts. Without the database: rows that constants hide,
        wp-cron, autoloaded options. The findings say so, as SKIPPED.

      ## The health report

      The must-use plugin of `site/image` answers `GET /?tidegate=health` with JSON when the request carries
      `X-Tidegate-Ask: v1 <unix seconds> <nonce> <hmac>`, where the nonce is 32 hex digits and the last field is
      HMAC-SHA256 in hex of `"v1\\n<unix seconds>\\n<nonce>\\n<host>"` under the key `HEALTH_KEY`. A nonce counts once,
      within a minute of the site's clock; to everybody else the address is the home page.

      ```json
      {"release":"sha256:…","wpVersion":"6.8","imageWpVersion":"6.8","phpVersion":"8.3.1",
       "activePlugins":[{"file":"akismet/akismet.php","present":true}],
       "theme":{"stylesheet":"child","stylesheetPresent":true,"template":"parent","templatePresent":true},
       "dbVersionCode":60421,"dbVersionDatabase":60421,
       "constants":{"WP_HOME":"https://example.com"},
       "database":{"server":"ip-10-0-1-2","schema":"wordpress","prefix":"wp_"},
       "wpContentShared":true,"objectCache":"works","objectCacheMicros":310,"saltsSet":true}
      ```

      Every field may be missing; `objectCache` is `none`, `works` or `broken`. In the head of every page the plugin
      names the release that made it (`<meta name="tidegate-release" content="sha256:…">`), which a page cache keeps
      and the header does not.
      """;

  private CatalogueText() {}

  /** The whole page. */
  static String markdown() {
    var text = new StringBuilder(BEFORE);
    List<About> all = Catalogue.all().stream().map(Check::about).toList();
    text.append("| check | counts | what it shows |\n|---|---|---|\n");
    for (About about : all) {
      text.append(
          "| [`%s`](#%s) | %s | %s |\n"
              .formatted(about.id(), about.id(), counts(about), about.shows()));
    }
    text.append("\n## What a gate must tell, and who tells it\n\n");
    text.append("| | what | checks | remark |\n|---|---|---|---|\n");
    Needs.all().forEach(need -> text.append(line(need)));
    text.append("\n## Why these block on their own\n\n");
    all.stream()
        .filter(about -> about.counts() == Counts.ABSOLUTE)
        .forEach(about -> text.append("- `%s`: %s\n".formatted(about.id(), about.why())));
    text.append("\n## One by one\n");
    for (About about : all) {
      text.append("\n### %s\n\n%s\n\n".formatted(about.id(), about.trouble()));
      text.append("- Counts: %s\n- Shows: %s\n".formatted(counts(about), about.shows()));
      text.append("- Remedy: %s\n".formatted(about.remedy()));
    }
    return text.append('\n').append(AFTER).toString();
  }

  private static String line(Need need) {
    String checks = need.checks().stream().map("[`%1$s`](#%1$s)"::formatted).collect(joining(", "));
    return "| %d | %s | %s | %s |\n".formatted(need.number(), need.what(), checks, need.remark());
  }

  private static String counts(About about) {
    return switch (about.counts()) {
      case ABSOLUTE -> "absolute";
      case RELATIVE -> "relative";
      case TOLD -> "told";
    };
  }
}
