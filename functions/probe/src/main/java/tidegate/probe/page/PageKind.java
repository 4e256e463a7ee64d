package tidegate.probe.page;

/** What a page is for; checks say by it which pages they examine. */
public enum PageKind {
  HOME,
  REST,
  POST,
  PAGE,
  ARCHIVE,
  SEARCH,
  MISSING,
  FEED,
  SITEMAP,
  ROBOTS,
  LOG_IN,
  UPGRADE,
  ATTACHMENT,
  ASSET,
  EXPOSED;

  /** A page that visitors read: the theme's HTML with status 200. */
  public boolean reading() {
    return switch (this) {
      case HOME, POST, PAGE, ARCHIVE, SEARCH -> true;
      case REST, MISSING, FEED, SITEMAP, ROBOTS, LOG_IN, UPGRADE, ATTACHMENT, ASSET, EXPOSED ->
          false;
    };
  }

  /** Made by WordPress for each request, not a file that the web server hands out. */
  public boolean dynamic() {
    return switch (this) {
      case HOME, REST, POST, PAGE, ARCHIVE, SEARCH, MISSING, FEED, LOG_IN -> true;
      case SITEMAP, ROBOTS, UPGRADE, ATTACHMENT, ASSET, EXPOSED -> false;
    };
  }
}
