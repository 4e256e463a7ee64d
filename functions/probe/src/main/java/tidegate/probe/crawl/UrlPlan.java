package tidegate.probe.crawl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/**
 * The addresses to ask for, most telling first: some of each kind, and what room is left for those
 * kinds that a site has most of. No more than 40 in all; doors that should be closed are not among
 * the 40.
 */
public final class UrlPlan {
  private static final int MOST = 40;

  /** A list that a site's own pages make is not trusted to end. */
  private static final int MOST_OF_A_KIND = 200;

  /** Kinds that take the room that the others leave, in turns. */
  private static final List<PageKind> MANY =
      List.of(PageKind.POST, PageKind.PAGE, PageKind.POST, PageKind.ARCHIVE, PageKind.ATTACHMENT);

  private final Map<PageKind, Set<PageRequest>> candidates = new EnumMap<>(PageKind.class);

  /** Adds a page after those of its kind that are there. */
  public void add(PageKind kind, String target) {
    Set<PageRequest> same = candidates.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
    if (same.size() < MOST_OF_A_KIND) {
      same.add(new PageRequest(kind, target));
    }
  }

  public void addAll(PageKind kind, Collection<String> targets) {
    targets.forEach(target -> add(kind, target));
  }

  public boolean has(PageKind kind) {
    return candidates.containsKey(kind);
  }

  /** The pages of these kinds, no address twice. */
  public List<PageRequest> targets(Set<PageKind> kinds) {
    Set<String> taken = new LinkedHashSet<>();
    Map<PageKind, Iterator<PageRequest>> left = new EnumMap<>(PageKind.class);
    List<PageRequest> chosen = new ArrayList<>();
    List<PageRequest> doors = new ArrayList<>();
    candidates.forEach((kind, same) -> {
      if (kinds.contains(kind)) {
        Iterator<PageRequest> rest = same.iterator();
        left.put(kind, rest);
        take(rest, room(kind), taken, kind.door() ? doors : chosen);
      }
    });
    int before = -1;
    while (chosen.size() < MOST && chosen.size() > before) {
      before = chosen.size();
      for (PageKind kind : MANY) {
        if (left.containsKey(kind) && chosen.size() < MOST) {
          take(left.get(kind), 1, taken, chosen);
        }
      }
    }
    return Stream.concat(chosen.stream().limit(MOST), doors.stream()).toList();
  }

  private static void take(
      Iterator<PageRequest> rest, int most, Set<String> taken, List<PageRequest> into) {
    int room = most;
    while (room > 0 && rest.hasNext()) {
      PageRequest next = rest.next();
      if (taken.add(next.target())) {
        into.add(next);
        room--;
      }
    }
  }

  /** What each kind gets before the rest of the room is shared out. */
  private static int room(PageKind kind) {
    return switch (kind) {
      case POST -> 6;
      case PAGE -> 5;
      case ASSET -> 6;
      case EXPOSED -> 7;
      case ARCHIVE -> 3;
      case REST, LISTING, ATTACHMENT, AUTHORS -> 2;
      case HOME, SEARCH, MISSING, FEED, SITEMAP, ROBOTS, LOG_IN, UPGRADE, CART, XMLRPC -> 1;
    };
  }
}
