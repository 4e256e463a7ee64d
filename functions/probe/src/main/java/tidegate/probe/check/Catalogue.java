package tidegate.probe.check;

import java.util.List;

/**
 * Every check, causes before what they cause: of several that fail, the first is what a notice
 * names.
 */
public final class Catalogue {

  private static final List<Check> ALL =
      List.of(
          new CertificateCheck(),
          new CoverageCheck(),
          new InstalledCheck(),
          new IdentityCheck(),
          new DatabaseErrorCheck(),
          new SiteurlCheck(),
          new RedirectsCheck(),
          new RendersCheck(),
          new ReleaseCheck(),
          new ConnectionsCheck(),
          new ServerErrorsCheck(),
          new ErrorPagesCheck(),
          new MaintenanceCheck(),
          new PhpErrorsCheck(),
          new PagesCheck(),
          new WholePagesCheck(),
          new LikenessCheck(),
          new LettersCheck(),
          new LanguageCheck(),
          new AnswersCheck(),
          new SpeedCheck(),
          new RestCheck(),
          new FeedCheck(),
          new SitemapCheck(),
          new NotFoundCheck(),
          new SharedContentCheck(),
          new AttachmentsCheck(),
          new AssetsCheck(),
          new MixedContentCheck(),
          new InnerAddressesCheck(),
          new CanonicalCheck(),
          new LogInCheck(),
          new IndexingCheck(),
          new ExposedCheck(),
          new XmlRpcCheck(),
          new UserNamesCheck(),
          new PluginsCheck(),
          new ThemeCheck(),
          new DatabaseUpgradeCheck(),
          new CoreVersionCheck(),
          new ObjectCacheCheck(),
          new SaltsCheck(),
          new FatalErrorCheck(),
          new DebugDisplayCheck(),
          new NewHostsCheck(),
          new NewCookiesCheck(),
          new SecurityHeadersCheck(),
          new CachedCheck(),
          new CronCheck(),
          new AutoloadCheck(),
          new OptionGrowthCheck(),
          new RecoveryModeCheck(),
          new RegistrationCheck(),
          new AdministratorsCheck());

  private Catalogue() {}

  public static List<Check> all() {
    return ALL;
  }

  /**
   * The checks of these ids; all where none is named.
   *
   * @throws IllegalArgumentException naming every id that is no check's
   */
  public static List<Check> of(List<String> ids) {
    List<String> unknown =
        ids.stream()
            .filter(id -> ALL.stream().noneMatch(check -> check.about().id().equals(id)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no such check: " + String.join(", ", unknown));
    }
    return ids.isEmpty()
        ? ALL
        : ALL.stream().filter(check -> ids.contains(check.about().id())).toList();
  }
}
