package tidegate.probe.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Nobody new is loaded from. */
final class NewHostsCheck implements ComparisonCheck {

  @Override
  public About about() {
    return About.told(
            "new-hosts",
            "A plugin's update, or somebody's break-in, makes every page load from a host"
                + " that nobody agreed to; or from the staging site.",
            "Hosts that green's pages load from and blue's do not.",
            "If nobody knows the host, do not let the release pass by hand; find which plugin"
                + " brought it.")
        .meets(9);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    Set<String> known =
        blue.pages().stream()
            .flatMap(page -> page.content().hosts().stream())
            .collect(Collectors.toSet());
    Set<String> told = new LinkedHashSet<>();
    for (PageSummary page : green.pages()) {
      notes.looked();
      for (String host : page.content().hosts()) {
        if (!known.contains(host) && told.add(host)) {
          notes.fault(
              host,
              page.address().target() + " loads from " + host + ", blue does not",
              page.evidence(host));
        }
      }
    }
  }
}
