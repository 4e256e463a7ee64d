package tidegate.probe.check;

import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** WordPress finds its configuration and its tables. */
final class InstalledCheck implements Check {

  private static final Pattern INSTALLER =
      Pattern.compile(".*/wp-admin/(install|setup-config)\\.php.*");

  /** The installer's own style sheet, which no theme loads; its words may stand in any article. */
  private static final Pattern STYLE =
      Pattern.compile("[^?#]*/wp-admin/css/install(-rtl)?(\\.min)?\\.css([?#].*)?");

  private static final Pattern UPGRADER = Pattern.compile(".*/wp-admin/upgrade\\.php.*");

  @Override
  public About about() {
    return About.absolute(
            "installed",
            "A container without its environment, or with another database or table prefix, greets"
                + " visitors with \"choose a language\", and the first who does owns the site.",
            "Redirects to install.php, setup-config.php or upgrade.php, and the installer's own page, by its"
                + " style sheet.",
            "Compare the task definition's WORDPRESS_DB_… variables, secrets and table prefix with the"
                + " running release's.",
            "A site that is not installed is nobody's site; there is no release in which this is"
                + " right.")
        .meets(4);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(
        PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.CART, PageKind.LOG_IN, PageKind.REST);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String location = page.answer().headers().first("location").orElse("");
    if (INSTALLER.matcher(location).matches()) {
      notes.fault(
          "installer",
          "WordPress wants to be installed: visitors are led there",
          page.evidence(location));
    } else if (UPGRADER.matcher(location).matches()) {
      notes.fault(
          "upgrader", "WordPress sends visitors to its database upgrade", page.evidence(location));
    } else if (page.markup().resources().stream().anyMatch(InstalledCheck::isInstallers)) {
      notes.fault(
          "chooser", "visitors see WordPress's installer", page.evidence(page.markup().title()));
    }
  }

  private static boolean isInstallers(String resource) {
    return STYLE.matcher(resource).matches();
  }
}
