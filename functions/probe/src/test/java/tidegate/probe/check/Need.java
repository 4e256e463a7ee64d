package tidegate.probe.check;

import java.util.List;

/**
 * What a gate in front of WordPress must be able to tell; part of {@code docs/checks.md}.
 *
 * @param remark what is told and not refused, or cannot be known; empty where the checks say it all
 */
record Need(int number, String what, String remark) {
  /** Ids of the checks that meet it, in the catalogue's order. */
  List<String> checks() {
    return Catalogue.all().stream()
        .map(Check::about)
        .filter(about -> about.needs().contains(number))
        .map(About::id)
        .toList();
  }
}
