package tidegate.probe.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.probe.page.Coverage;

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

  /** Of what was not seen, the pages that visitors read are named first. */
  private static final List<String> UNSEEN = List.of("pages", "coverage");

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
    List<Finding> seen = findings.stream().map(finding -> withCoverage(finding, findings)).toList();
    return seen.stream()
        .map(finding -> cause(finding, seen).map(finding::because).orElse(finding))
        .toList();
  }

  private static Optional<String> cause(Finding finding, List<Finding> all) {
    if (finding.outcome() == Outcome.UNMEASURED) {
      return UNSEEN.stream()
          .filter(check ->
              unmeasured(check, all).filter(Finding::blocks).isPresent()
                  && unmeasured("coverage", all).isPresent())
          .findFirst()
          .filter(check -> !check.equals(finding.check()));
    }
    if (finding.outcome() == Outcome.FAILED
        && barred(finding)
        && unmeasured("coverage", all).isPresent()) {
      return Optional.of("coverage");
    }
    return all.stream()
        .filter(one -> one.outcome() == Outcome.FAILED && finding.outcome() == Outcome.FAILED)
        .filter(one -> explains(one, finding))
        .map(Finding::check)
        .findFirst();
  }

  /** A firewall that stops the probe does so on one side a moment before the other. */
  private static boolean barred(Finding finding) {
    return !finding.evidence().isEmpty()
        && finding.evidence().stream().allMatch(one -> Coverage.bars(one.status()));
  }

  /** Pages that nobody saw are told with how many there were and why. */
  private static Finding withCoverage(Finding finding, List<Finding> all) {
    Optional<Finding> coverage = unmeasured("coverage", all);
    return finding.check().equals("pages")
            && finding.outcome() == Outcome.UNMEASURED
            && coverage.isPresent()
        ? new Finding(
            finding.check(),
            finding.weight(),
            finding.outcome(),
            coverage.get().what(),
            finding.evidence(),
            coverage.get().remedy())
        : finding;
  }

  private static Optional<Finding> unmeasured(String check, List<Finding> all) {
    return all.stream()
        .filter(one -> one.check().equals(check) && one.outcome() == Outcome.UNMEASURED)
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
