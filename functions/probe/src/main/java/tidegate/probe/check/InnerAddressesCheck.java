package tidegate.probe.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidegate.core.verdict.Evidence;
import tidegate.probe.http.Address;
import tidegate.probe.page.Carried;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Pages name no address of the inside. */
final class InnerAddressesCheck implements Check {

  private static final int FEWEST_PAGES = 3;

  @Override
  public About about() {
    return About.relative(
            "inner-addresses",
            "Pages load from the load balancer's name, a test port, a private address or"
                + " localhost: right for whoever built it, dead for visitors.",
            "Hosts and ports of what pages and style sheets load, of forms, of what the head gives to"
                + " social networks, of addresses that scripts name or are handed, and of those that such"
                + " addresses carry; of links, those to the balancer, to the site's name with a wrong port,"
                + " and those to inner hosts that stand on most pages, as in structured data: an article"
                + " may name a machine of its author's.",
            "Correct siteurl and home, then replace the stored addresses (wp search-replace).")
        .meets(5);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(
        PageKind.HOME,
        PageKind.POST,
        PageKind.PAGE,
        PageKind.CART,
        PageKind.ARCHIVE,
        PageKind.SEARCH,
        PageKind.LOG_IN,
        PageKind.ASSET);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    Address site = expected.site();
    List<Address> loaded =
        Stream.of(page.loads(), page.forms(), page.settings(), page.named(), page.shared())
            .flatMap(List::stream)
            .toList();
    Stream.of(
            loaded.stream().filter(found -> astray(found, site)),
            loaded.stream().flatMap(Carried::in).filter(found -> astray(found, site)),
            page.sockets().stream().filter(found -> elsewhere(found, site)),
            links(page).filter(found -> linkAstray(found, site)),
            scripts(page).filter(found -> scriptAstray(found, site)))
        .flatMap(found -> found)
        .limit(10)
        .forEach(found ->
            notes.fault(
                page.place() + " " + found.origin(),
                page.address().target() + " leads to " + found.origin(),
                page.evidence(found.toString())));
  }

  /** One article may name a machine of its author's; what stands on most pages is the site's. */
  @Override
  public void examine(Observations observed, Notes notes) {
    List<PageSummary> read = observed.pages().stream().filter(PageSummary::read).toList();
    Map<String, Set<String>> pagesOf = new TreeMap<>();
    for (PageSummary page : read) {
      page.content().linked().stream()
          .filter(
              link -> page.address().at(link).filter(to -> innerOfOthers(to, observed)).isPresent())
          .forEach(link ->
              pagesOf.computeIfAbsent(link, _ -> new TreeSet<>()).add(page.request().target()));
    }
    long different = read.stream().map(PageSummary::request).distinct().count();
    pagesOf.forEach((link, pages) -> {
      if (pages.size() >= FEWEST_PAGES && pages.size() * 2L >= different) {
        notes.fault(
            link,
            pages.size() + " pages lead to " + link,
            new Evidence(observed.expected().site().toString(), 0, String.join(", ", pages)));
      }
    });
  }

  private static boolean innerOfOthers(Address link, Observations observed) {
    return elsewhere(link, observed.expected().site());
  }

  /** The same name over http is another check's, and links to it are nobody's fault. */
  private static boolean astray(Address found, Address site) {
    return elsewhere(found, site)
        || (Hosts.misnamed(found, site) && !found.authority().equals(found.host()));
  }

  private static boolean elsewhere(Address found, Address site) {
    return Hosts.inner(found, site) || Hosts.copy(found, site);
  }

  private static Stream<Address> links(Page page) {
    return page.markup().links().stream().flatMap(link -> page.at(link).stream());
  }

  private static boolean linkAstray(Address link, Address site) {
    return (Hosts.misnamed(link, site) && !link.authority().equals(link.host()))
        || link.host().endsWith(".elb.amazonaws.com");
  }

  private static Stream<Address> scripts(Page page) {
    return page.scripted().stream();
  }

  /** Libraries compare with the reader's own machine; nobody but this site asks WordPress there. */
  private static boolean scriptAstray(Address found, Address site) {
    return astray(found, site) && (!Hosts.readersOwn(found) || Hosts.wordPressPath(found));
  }
}
