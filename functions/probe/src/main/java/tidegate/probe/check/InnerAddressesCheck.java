package tidegate.probe.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidegate.core.verdict.Evidence;
import tidegate.probe.html.Scripts;
import tidegate.probe.http.Address;
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
                + " social networks, and of addresses that scripts are handed; of links, those to the"
                + " balancer, to the site's name with a wrong port, and those to inner hosts that stand on"
                + " most pages: an article may name a machine of its author's.",
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
    if (page.contentType().contains("javascript")) {
      examineScript(page, site, notes);
    }
    Stream<Address> loaded =
        Stream.of(page.loads(), page.forms(), page.settings(), page.shared()).flatMap(List::stream);
    Stream<Address> astray =
        Stream.concat(
            loaded.filter(found -> Hosts.backstage(found, site)),
            addresses(page, page.markup().links()).filter(found -> linkAstray(found, site)));
    astray
        .filter(found -> !(found.host().equals(site.host()) && usual(found)))
        .limit(10)
        .forEach(found ->
            notes.fault(
                found.origin(),
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
    Address site = observed.expected().site();
    return (Hosts.inner(link, site) || Hosts.copy(link, site)) && !Hosts.readersOwn(link);
  }

  private static void examineScript(Page page, Address site, Notes notes) {
    addresses(page, Scripts.addresses(page.body()))
        .filter(found -> Hosts.inner(found, site) && !Hosts.readersOwn(found))
        .limit(10)
        .forEach(found ->
            notes.fault(
                found.origin(),
                page.address().target() + " names " + found.origin(),
                page.evidence(found.toString())));
  }

  private static Stream<Address> addresses(Page page, Collection<String> references) {
    return references.stream().flatMap(reference -> page.at(reference).stream());
  }

  private static boolean linkAstray(Address link, Address site) {
    return Hosts.misnamed(link, site) || link.host().endsWith(".elb.amazonaws.com");
  }

  /** The same name over http is another check's, and links to it are nobody's fault. */
  private static boolean usual(Address address) {
    return address.authority().equals(address.host());
  }
}
