package tidegate.probe.crawl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/**
 * The pages to ask for, most telling first, so many of each kind and no more than 40 in all; doors
 * that should be closed are not among the 40.
 */
public final class UrlPlan {

  private static final int MOST = 40;

  private final Map<PageKind, Set<PageRequest>> chosen = new EnumMap<>(PageKind.class);

  /** Adds a page where there is room for one more of its kind. */
  public void add(PageKind kind, String target) {
    Set<PageRequest> same = chosen.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
    if (same.size() < room(kind)) {
      same.add(new PageRequest(kind, target));
    }
  }

  public void addAll(PageKind kind, Collection<String> targets) {
    targets.forEach(target -> add(kind, target));
  }

  /** The pages of these kinds. */
  public List<PageRequest> targets(Set<PageKind> kinds) {
    List<PageRequest> targets = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    chosen.forEach((kind, same) -> {
      if (kinds.contains(kind)) {
        same.stream().filter(target -> taken.add(target.target())).forEach(targets::add);
      }
    });
    List<PageRequest> most =
        targets.stream().filter(target -> !target.kind().door()).limit(MOST).toList();
    return Stream.concat(most.stream(), targets.stream().filter(target -> target.kind().door()))
        .toList();
  }

  private static int room(PageKind kind) {
    return switch (kind) {
      case POST -> 9;
      case PAGE -> 5;
      case ASSET -> 6;
      case EXPOSED -> 7;
      case ARCHIVE -> 3;
      case REST, ATTACHMENT, AUTHORS -> 2;
      case HOME, SEARCH, MISSING, FEED, SITEMAP, ROBOTS, LOG_IN, UPGRADE, CART, XMLRPC -> 1;
    };
  }
}
