package tidegate.probe.crawl;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Types of content that plugins and themes brought, as the REST index lists them. */
final class RestTypes {
  private static final int MOST = 3;

  /** Types that WordPress brings along, listed already or with no pages of their own. */
  private static final Set<String> USUAL_TYPES =
      Set.of(
          "posts",
          "pages",
          "media",
          "menu-items",
          "blocks",
          "templates",
          "template-parts",
          "global-styles",
          "navigation",
          "font-families",
          "font-faces",
          "types",
          "statuses",
          "taxonomies",
          "categories",
          "tags",
          "menus",
          "menu-locations",
          "users",
          "comments",
          "search",
          "settings",
          "themes",
          "plugins",
          "sidebars",
          "widgets",
          "widget-types",
          "block-types",
          "block-renderer",
          "pattern-directory",
          "block-patterns",
          "url-details");

  private static final Pattern ROUTE =
      Pattern.compile("\"\\\\?/wp\\\\?/v2\\\\?/([a-z0-9_-]{1,40})\"\\s*:");

  private RestTypes() {}

  /** The names of at most three, in the index's order. */
  static List<String> brought(String index) {
    return ROUTE
        .matcher(index)
        .results()
        .map(found -> found.group(1))
        .filter(type -> !USUAL_TYPES.contains(type))
        .distinct()
        .limit(MOST)
        .toList();
  }
}
