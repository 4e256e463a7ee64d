package tidegate.probe.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.probe.page.Coverage;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/** A verdict is worth the pages that it read. */
final class CoverageCheck implements Check {

  @Override
  public About about() {
    return About.absolute(
            "coverage",
            "Green is so slow, or a limiter lets so little through, that most pages were never"
                + " seen; a release that hides its faults behind that would pass.",
            "How many of the addresses that were asked for answered, on green and on blue, and why"
                + " the others did not: limited by status 429, not in time, without an answer, kept"
                + " out by a firewall or a log-in (401, 403, 405, 406, a challenge).",
            "Let the probe's addresses pass the limiter (User-Agent Tidegate-Probe/), or find what"
                + " makes green slow; then let the rollout try again.",
            "What was not seen is not well: below 80 in a hundred on either side, or where blue"
                + " answered and green did not, nothing is proved.")
        .meets(1, 11);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    Coverage green = observed.coverage();
    Optional<Coverage> blue = observed.against().map(Observations::coverage);
    String words =
        green.words() + " answered" + blue.map(one -> "; on blue " + one.words()).orElse("");
    List<PageRequest> behind = blue.map(green::behind).orElse(List.of());
    if (!green.enough()) {
      notes.unmeasured("too little was seen to prove anything: " + words);
    } else if (!blue.map(Coverage::enough).orElse(true)) {
      notes.unmeasured("too little of blue was seen to compare with: " + words);
    } else if (!green.open() && !blue.map(Coverage::open).orElse(true)) {
      // Where blue alone is barred, green may be what opens it again.
      notes.unmeasured(
          "a firewall, a check for robots or a log-in keeps the probe out of green and blue alike: "
              + words);
    } else if (!behind.isEmpty()) {
      notes.unmeasured(
          behind.getFirst().target()
              + " answered on blue and not here"
              + (behind.size() > 1 ? ", and " + (behind.size() - 1) + " more" : "")
              + ": "
              + words);
    } else {
      notes.looked(words);
    }
  }
}
