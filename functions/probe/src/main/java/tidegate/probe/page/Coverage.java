package tidegate.probe.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of what was wanted of one side was read. Doors are not counted: they should be closed.
 *
 * @param wanted addresses that were asked for
 * @param read those of them that answered, whatever they said
 * @param limited those that a limiter kept back (status 429)
 * @param silent those that did not answer, for another reason than time
 * @param barred those of {@code read} that visitors should see and that a firewall or a log-in kept
 *     back
 */
public record Coverage(
    Set<PageRequest> wanted,
    Set<PageRequest> read,
    Set<PageRequest> limited,
    Set<PageRequest> silent,
    Set<PageRequest> barred) {
  /** Below this share of what was wanted nothing is proved. */
  private static final int LEAST_IN_HUNDRED = 80;

  /** AWS WAF's challenge answers 202 with it, its CAPTCHA 405. */
  private static final String CHALLENGE = "x-amzn-waf-action";

  public Coverage {
    wanted = Set.copyOf(wanted);
    read = Set.copyOf(read);
    limited = Set.copyOf(limited);
    silent = Set.copyOf(silent);
    barred = Set.copyOf(barred);
  }

  public static Coverage of(
      Set<PageRequest> asked, Collection<PageSummary> pages, Collection<PageResult.Lost> lost) {
    Set<PageRequest> wanted =
        asked.stream().filter(one -> !one.kind().door()).collect(Collectors.toSet());
    Set<PageRequest> read =
        pages.stream()
            .map(PageSummary::request)
            .filter(wanted::contains)
            .collect(Collectors.toSet());
    Set<PageRequest> refused =
        pages.stream()
            .filter(page -> bars(page.status()) || page.headers().first(CHALLENGE).isPresent())
            .map(PageSummary::request)
            .filter(one -> wanted.contains(one) && one.kind().open())
            .collect(Collectors.toSet());
    Set<PageRequest> limited = new HashSet<>();
    Set<PageRequest> silent = new HashSet<>();
    for (PageResult.Lost one : lost) {
      if (wanted.contains(one.request()) && !read.contains(one.request())) {
        switch (one.kind()) {
          case LIMITED -> limited.add(one.request());
          case SLOW -> {}
          case UNREACHABLE, TLS, BROKEN -> silent.add(one.request());
        }
      }
    }
    silent.removeAll(limited);
    return new Coverage(wanted, read, limited, silent, challenged(refused, pages, wanted));
  }

  /** A check for robots answers 200 at any address, with nothing of WordPress's in it. */
  private static Set<PageRequest> challenged(
      Set<PageRequest> refused, Collection<PageSummary> pages, Set<PageRequest> wanted) {
    Set<PageRequest> all = new HashSet<>(refused);
    SamePages.among(
            pages.stream()
                .filter(page -> page.kind().reading() && !page.content().wordpress())
                .filter(page -> wanted.contains(page.request())))
        .forEach(same -> same.pages().forEach(page -> all.add(page.request())));
    return all;
  }

  /** Whether so much of {@code wanted} was read that what was not may be left out. */
  public static boolean enough(long read, long wanted) {
    return read * 100 >= wanted * LEAST_IN_HUNDRED;
  }

  public boolean enough() {
    return enough(read.size(), wanted.size());
  }

  /** Whether firewall and log-in let the probe see enough of this side. */
  public boolean open() {
    return enough(read.size() - barred.size(), wanted.size());
  }

  /**
   * Whether a status says that somebody is kept out: 401, 403, but also the 405 and 406 that
   * firewalls answer. 404 and 410 say that nothing is there.
   */
  public static boolean bars(int status) {
    return status >= 400 && status < 500 && status != 404 && status != 410;
  }

  /** What the other side answered and this one did not, though it was asked for the same. */
  public List<PageRequest> behind(Coverage other) {
    return wanted.stream()
        .filter(one -> !read.contains(one) && other.read.contains(one))
        .sorted(Comparator.comparing(PageRequest::target))
        .toList();
  }

  /** For example {@code 31 of 40 addresses (6 limited by status 429, 3 not in time)}. */
  public String words() {
    int slow = wanted.size() - read.size() - limited.size() - silent.size();
    List<String> missing =
        Stream.of(
                part(limited.size(), "limited by status 429"),
                part(slow, "not in time"),
                part(silent.size(), "without an answer"),
                part(barred.size(), "kept out by a firewall or a log-in"))
            .filter(one -> !one.isEmpty())
            .toList();
    return read.size()
        + " of "
        + wanted.size()
        + " addresses"
        + (missing.isEmpty() ? "" : " (" + String.join(", ", missing) + ")");
  }

  private static String part(int count, String what) {
    return count == 0 ? "" : count + " " + what;
  }
}
