package tidegate.probe.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.probe.html.Markup;
import tidegate.probe.http.Address;
import tidegate.probe.http.Body;

/**
 * What is kept of a page's content, small whatever the page holds.
 *
 * @param generator WordPress's own, for example {@code WordPress 6.8.1}; empty where it is hidden
 * @param release what the page says it was made by; empty where it does not say
 * @param closed whether its HTML ends with its closing tag
 * @param ending the last of its text and elements, without digits; empty where not all of it was
 *     kept
 * @param words tells its text from another; title, numbers and spaces do not count
 * @param looks tells its pictures and frames from others
 * @param drawn whether a script draws all that is seen
 * @param robots what its head says to stay out of search engines, by the crawler's name
 * @param wordpress whether its head or what it loads says that WordPress made it
 * @param canonical the address that its head calls its own; empty where it names none
 * @param hosts from where it loads
 * @param plugins directories of plugins that it loads from
 * @param handles names under which WordPress keeps style sheets and scripts, each with the plugin
 *     that it is loaded from; empty where it is no plugin's or written into the page
 * @param bundles style sheets and scripts of the site, or of a network that has its files, that are
 *     neither a theme's, nor a plugin's, nor WordPress's: those that an optimizer made
 * @param themes directories of themes that it loads from
 * @param chosen themes that WordPress says it uses, in the body's classes (since 6.7)
 * @param shortcodes names of shortcodes that stand in its text
 * @param linked addresses of other hosts that its links lead to or share, or that structured data
 *     name, one a host
 * @param insecure what a style sheet loads over http, one a host
 * @param refresh where its head or header leads by itself; empty where it does not
 * @param upgrades whether it turns its insecure requests into secure ones
 */
public record ContentSummary(
    String title,
    String language,
    String generator,
    String release,
    boolean closed,
    String ending,
    int words,
    int looks,
    boolean drawn,
    Map<String, String> robots,
    boolean wordpress,
    String canonical,
    Set<String> hosts,
    Set<String> plugins,
    Map<String, String> handles,
    Set<String> bundles,
    Set<String> themes,
    Set<String> chosen,
    Set<String> shortcodes,
    Set<String> linked,
    Set<String> insecure,
    String refresh,
    boolean upgrades,
    Markup.Letters letters) {

  private static final int MOST = 60;
  private static final Pattern PLUGIN = Pattern.compile("/plugins/([A-Za-z0-9._-]{1,80})/");
  private static final Pattern THEME = Pattern.compile("/themes/([A-Za-z0-9._-]{1,80})/");
  private static final Pattern FILE = Pattern.compile("(?i).*\\.(css|m?js)");

  /** The way in which servers join files on one address (nginx-http-concat, Jetpack). */
  private static final Pattern CONCATENATED = Pattern.compile("/\\?\\?");

  private static final Pattern CHOSEN =
      Pattern.compile("wp-(?:child-)?theme-([A-Za-z0-9._-]{1,80})");
  private static final Pattern CODE =
      Pattern.compile(".*/(plugins|themes|wp-includes|wp-admin)/.*");
  private static final Pattern CLOSING =
      Pattern.compile("(?i)\\b(noindex|none|unavailable_after)\\b");
  private static final Pattern CLOSED = Pattern.compile("(?i)</html\\s*>");
  private static final Pattern GENERATOR = Pattern.compile("WordPress \\d+(\\.\\d+){1,2}");

  static ContentSummary of(Page page) {
    Markup markup = page.markup();
    Body body = page.answer().body();
    Address base = page.address();
    Set<String> hosts = new LinkedHashSet<>();
    Set<String> plugins = new LinkedHashSet<>();
    Set<String> themes = new LinkedHashSet<>();
    for (String resource : markup.resources()) {
      found(PLUGIN, resource).ifPresent(name -> add(plugins, name));
      found(THEME, resource).ifPresent(name -> add(themes, name));
      base.at(resource).ifPresent(address -> add(hosts, cut(address.host(), 100)));
    }
    var generator = GENERATOR.matcher(markup.meta().getOrDefault("generator", ""));
    return new ContentSummary(
        cut(markup.title(), 300),
        cut(markup.language(), 40).toLowerCase(Locale.ROOT),
        generator.find() ? generator.group() : "",
        cut(markup.meta().getOrDefault("tidegate-release", ""), 128),
        body.whole() ? markup.closed() : CLOSED.matcher(body.tail()).find(),
        body.whole() ? markup.ending().replaceAll("\\d", "") : "",
        markup.words(),
        markup.looks(),
        markup.drawn(),
        robots(markup),
        wordpress(markup),
        cut(markup.canonicals().isEmpty() ? "" : markup.canonicals().getFirst(), 300),
        hosts,
        plugins,
        handles(markup),
        bundles(page),
        themes,
        chosen(markup),
        markup.shortcodes(),
        linked(page),
        insecure(page),
        Refresh.of(page).orElse(""),
        page.upgradesInsecureRequests(),
        markup.letters());
  }

  private static Map<String, String> handles(Markup markup) {
    Map<String, String> handles = new HashMap<>();
    markup
        .handles()
        .forEach((handle, address) -> handles.put(handle, found(PLUGIN, address).orElse("")));
    return handles;
  }

  private static Set<String> bundles(Page page) {
    return page.markup().resources().stream()
        .flatMap(one -> page.at(one).stream())
        .filter(one -> served(one, page.address()))
        .filter(
            one -> FILE.matcher(one.path()).matches() || CONCATENATED.matcher(one.target()).find())
        .map(Address::path)
        .filter(path -> !CODE.matcher(path).matches())
        .map(path -> cut(path, 200))
        .limit(MOST)
        .collect(Collectors.toSet());
  }

  /** By the site, or by a network that has its files: under its name, or under its paths. */
  private static boolean served(Address file, Address site) {
    String name = site.host().replaceFirst("^www\\.", "");
    return file.host().equals(site.host())
        || file.host().endsWith("." + name)
        || file.path().contains("/wp-content/");
  }

  private static Set<String> chosen(Markup markup) {
    return markup.classes().stream()
        .map(CHOSEN::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> linked(Page page) {
    Set<String> hosts = new HashSet<>();
    List<Address> links =
        page.markup().links().stream().flatMap(link -> page.at(link).stream()).toList();
    Stream<Address> stated =
        page.markup().handed().stated().stream().flatMap(one -> page.at(one).stream());
    return Stream.of(links.stream(), links.stream().flatMap(Carried::in), stated)
        .flatMap(found -> found)
        .filter(link -> !link.host().equals(page.address().host()) && hosts.add(link.host()))
        .map(link -> cut(link.origin(), 150))
        .limit(MOST)
        .collect(Collectors.toSet());
  }

  /** The policy of the document decides over these, which a style sheet does not know. */
  private static Set<String> insecure(Page page) {
    Set<String> hosts = new HashSet<>();
    return !page.mediaType().css()
        ? Set.of()
        : page.loads().stream()
            .filter(loaded -> loaded.scheme().equals("http") && hosts.add(loaded.host()))
            .map(loaded -> cut(loaded.toString(), 300))
            .limit(10)
            .collect(Collectors.toSet());
  }

  private static boolean wordpress(Markup markup) {
    return markup.api().isPresent()
        || markup.meta().getOrDefault("generator", "").contains("WordPress")
        || markup.resources().stream()
            .anyMatch(one -> one.contains("/wp-includes/") || one.contains("/wp-content/"));
  }

  private static Map<String, String> robots(Markup markup) {
    Map<String, String> robots = new HashMap<>();
    markup
        .meta()
        .forEach((name, content) -> {
          if (robots.size() < 10 && CLOSING.matcher(content).find()) {
            robots.put(cut(name, 40), cut(content, 200));
          }
        });
    return robots;
  }

  private static Optional<String> found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static void add(Set<String> set, String text) {
    if (set.size() < MOST) {
      set.add(text);
    }
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
