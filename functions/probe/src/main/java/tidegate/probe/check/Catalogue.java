package tidegate.probe.check;

import java.util.List;

/**
 * Every check, causes before what they cause: of several that fail, the first is what a notice
 * names.
 */
public final class Catalogue {

  private static final List<Check> ALL =
      List.of(
          new Certificate(),
          new Installed(),
          new DatabaseError(),
          new Siteurl(),
          new Release(),
          new Redirects(),
          new Renders(),
          new Connections(),
          new ServerErrors(),
          new ErrorPages(),
          new Maintenance(),
          new PhpErrors(),
          new Pages(),
          new WholePages(),
          new NotFound(),
          new Likeness(),
          new Letters(),
          new Language(),
          new Answers(),
          new Speed(),
          new Rest(),
          new Feed(),
          new Sitemap(),
          new Assets(),
          new Attachments(),
          new MixedContent(),
          new InnerAddresses(),
          new Canonical(),
          new LogIn(),
          new Indexing(),
          new Exposed(),
          new XmlRpc(),
          new UserNames(),
          new Plugins(),
          new Theme(),
          new DatabaseUpgrade(),
          new CoreVersion(),
          new SharedContent(),
          new ObjectCache(),
          new Salts(),
          new FatalError(),
          new DebugDisplay(),
          new NewHosts(),
          new NewCookies(),
          new SecurityHeaders(),
          new Cached(),
          new Cron(),
          new Autoload(),
          new OptionGrowth(),
          new RecoveryMode(),
          new Registration(),
          new Administrators());

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
