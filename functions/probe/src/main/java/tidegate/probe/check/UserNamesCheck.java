package tidegate.probe.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tidegate.core.verdict.Evidence;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Names to log in with are not handed out. */
final class UserNamesCheck implements DoorCheck {

  private static final Pattern LISTED = Pattern.compile("\"slug\"\\s*:\\s*\"[^\"]");
  private static final Pattern NAMED = Pattern.compile("<body[^>]*\\bauthor-[\\w-]+ author-1\\b");

  @Override
  public About about() {
    return About.relative(
            "user-names",
            "Half of every log-in is given away: a list of authors by their names, from which robots"
                + " begin to guess passwords.",
            "Where /?author=1 leads, and whether the REST interface lists users; never a name. Asked"
                + " only where green is compared with blue.",
            "Let a security plugin or the web server refuse ?author= and /wp/v2/users to strangers,"
                + " and ask for two factors at log-in.")
        .meets(18);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.AUTHORS);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String target = page.request().target();
    if (target.contains("rest_route")) {
      long listed = LISTED.matcher(page.body()).results().count();
      if (page.status() == 200 && listed > 0) {
        notes.fault(
            "list",
            "anybody can list who logs in here, at " + target,
            seen(page, listed + " of the names that it lists"));
      }
    } else if (names(page, expected)) {
      notes.fault(
          "author", "anybody can learn a name to log in with, at " + target, seen(page, "a name"));
    }
  }

  /** WordPress sends to the author's own address, or shows it where addresses are plain. */
  private static boolean names(Page page, Expected expected) {
    Optional<Address> to =
        page.answer()
            .headers()
            .first("location")
            .filter(_ -> page.answer().redirects())
            .flatMap(page.address()::at)
            .filter(address -> address.sameOrigin(expected.site()));
    boolean own = page.answer().headers().all("x-redirect-by").contains("WordPress");
    return to.map(address ->
            address.path().contains("/author/")
                || (own && isAuthors(address.target(), expected.home())))
        .orElse(page.status() == 200 && NAMED.matcher(page.body()).find());
  }

  /** Two folders below home, whatever a plugin calls the first: {@code /author/NAME/}. */
  private static boolean isAuthors(String target, String home) {
    return target.startsWith(home)
        && target.substring(home.length()).matches("([^/?]+/)*[^/?]+/[^/?]+/?")
        && !target.contains("/wp-");
  }

  /** Without the page's own text and address: they hold the name. */
  private static Evidence seen(Page page, String what) {
    return new Evidence(page.address().toString(), page.status(), what + ", not shown here");
  }
}
