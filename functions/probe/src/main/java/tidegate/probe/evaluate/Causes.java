package tidegate.probe.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;

/**
 * Tells what follows from a fault under that fault: a wrong siteurl is one thing to mend, whatever
 * number of checks see it. A consequence blocks as before; it is the cause that is told first.
 */
final class Causes {
  /** A cause explains what it makes unreadable, on any page. */
  private static final Map<String, Set<String>> MAKES_UNREADABLE =
      Map.of(
          "installed", pagesGone(),
          "database-error", pagesGone(),
          "fatal-error", pagesGone(),
          "maintenance", pagesGone());

  /** A wrong address explains what names the same host. */
  private static final Map<String, Set<String>> NAMES_THE_SAME =
      Map.of(
          "siteurl",
          Set.of(
              "redirects",
              "canonical",
              "inner-addresses",
              "mixed-content",
              "log-in",
              "sitemap",
              "feed",
              "rest",
              "renders",
              "new-hosts",
              "assets"));

  private static final Pattern HOST = Pattern.compile("https?://([^/\\s\"'<>]{1,200})");

  private Causes() {}

  private static Set<String> pagesGone() {
    return Set.of(
        "renders",
        "server-errors",
        "error-page",
        "pages",
        "whole-pages",
        "likeness",
        "rest",
        "feed",
        "sitemap",
        "log-in",
        "not-found",
        "theme",
        "plugins",
        "answers");
  }

  /** The same findings in the same order, those explained by another marked so. */
  static List<Finding> told(List<Finding> findings) {
    return findings.stream()
        .map(finding -> cause(finding, findings).map(finding::because).orElse(finding))
        .toList();
  }

  private static Optional<String> cause(Finding finding, List<Finding> all) {
    if (finding.outcome() == Outcome.UNMEASURED && !finding.check().equals("coverage")) {
      return all.stream()
          .filter(one -> one.check().equals("coverage") && one.outcome() == Outcome.UNMEASURED)
          .map(Finding::check)
          .findFirst();
    }
    return all.stream()
        .filter(one -> one.outcome() == Outcome.FAILED && finding.outcome() == Outcome.FAILED)
        .filter(one -> explains(one, finding))
        .map(Finding::check)
        .findFirst();
  }

  private static boolean explains(Finding cause, Finding finding) {
    if (MAKES_UNREADABLE.getOrDefault(cause.check(), Set.of()).contains(finding.check())) {
      return true;
    }
    return NAMES_THE_SAME.getOrDefault(cause.check(), Set.of()).contains(finding.check())
        && hosts(finding).anyMatch(host -> hosts(cause).anyMatch(host::equals));
  }

  /** What a finding quotes, without the addresses where it was seen, which are the site's own. */
  private static Stream<String> hosts(Finding finding) {
    return Stream.concat(
            Stream.of(finding.what()), finding.evidence().stream().map(one -> one.excerpt()))
        .flatMap(text -> HOST.matcher(text).results())
        .map(found -> found.group(1));
  }
}
