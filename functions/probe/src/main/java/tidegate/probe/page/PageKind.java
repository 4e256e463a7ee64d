package tidegate.probe.page;

import java.util.Set;

/** What a page is for; checks say by it which pages they examine. */
public enum PageKind {
  HOME,
  REST,
  /** What the REST interface lists first, and how much there is of it. */
  LISTING,
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
  CART,
  EXPOSED,
  XMLRPC,
  AUTHORS;

  private static final Set<PageKind> READ = Set.of(HOME, POST, PAGE, ARCHIVE, SEARCH, CART);

  /** Those that visitors read. */
  public static Set<PageKind> read() {
    return READ;
  }

  /** A page that visitors read: the theme's HTML with status 200. */
  public boolean reading() {
    return READ.contains(this);
  }

  /** Made by WordPress for each request, not a file that the web server hands out. */
  public boolean dynamic() {
    return switch (this) {
      case HOME, REST, LISTING, POST, PAGE, ARCHIVE -> true;
      case SEARCH, MISSING, FEED, LOG_IN, CART -> true;
      case SITEMAP, ROBOTS, UPGRADE, ATTACHMENT, ASSET -> false;
      case EXPOSED, XMLRPC, AUTHORS -> false;
    };
  }

  /** A door that should be closed to strangers; who tries it looks like somebody else. */
  public boolean door() {
    return switch (this) {
      case EXPOSED, XMLRPC, AUTHORS -> true;
      case HOME, REST, LISTING, POST, PAGE, ARCHIVE -> false;
      case SEARCH, MISSING, FEED, SITEMAP, ROBOTS -> false;
      case LOG_IN, UPGRADE, ATTACHMENT, ASSET, CART -> false;
    };
  }

  /** What anybody may ask for on any site; who runs it may close the others to strangers. */
  public boolean open() {
    return switch (this) {
      case HOME, POST, PAGE, ARCHIVE, SEARCH, CART -> true;
      case FEED, SITEMAP, ROBOTS, MISSING, ATTACHMENT, ASSET -> true;
      case REST, LISTING, LOG_IN, UPGRADE -> false;
      case EXPOSED, XMLRPC, AUTHORS -> false;
    };
  }
}
