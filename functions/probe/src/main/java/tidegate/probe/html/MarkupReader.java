package tidegate.probe.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what {@link Markup} holds on one walk through a page. */
final class MarkupReader implements Tags.Listener {

  private static final int MOST = 1_000;
  private static final Pattern LOADING_RELATION =
      Pattern.compile(".*\\b(stylesheet|icon|preload|modulepreload|manifest)\\b.*");
  private static final Pattern FEED =
      Pattern.compile("(?i)\\s*application/(?:rss|atom)\\+xml\\b.*");
  private static final Set<String> LOADING_SRC =
      Set.of(
          "img", "image", "script", "iframe", "frame", "embed", "source", "track", "video", "audio",
          "input");

  /** Elements of SVG that load what they name, but for parts of their own page. */
  private static final Set<String> LOADING_HREF = Set.of("image", "feimage", "use", "script");

  private static final Set<String> VERSIONS = Set.of("alternate", "shortlink", "amphtml");

  private static final Set<String> PICTURES =
      Set.of("img", "svg", "video", "audio", "canvas", "iframe", "frame", "object", "embed");

  /** Where scripts of a page without text of its own put all that is seen. */
  private static final Set<String> SHELLS =
      Set.of("root", "app", "__next", "__nuxt", "___gatsby", "q-app");

  private static final int LONGEST_ENDING = 400;

  /** What counts visitors and shows nothing. */
  private static final Set<String> HIDDEN_SIZES = Set.of("0", "1", "0px", "1px");

  private static final int MOST_SHORTCODES = 20;

  private @Nullable String title;
  private final List<String> canonicals = new ArrayList<>();
  private @Nullable String api;
  private String language = "";
  private final Map<String, String> meta = new HashMap<>();
  private @Nullable String base;
  private String policy = "";
  private final Set<String> classes = new LinkedHashSet<>();
  private final Set<String> feeds = new LinkedHashSet<>();
  private final Set<String> versions = new LinkedHashSet<>();
  private final Handles handles = new Handles();
  private final Handed handed = new Handed();
  private @Nullable String lead;
  private final Set<String> formSentTo = new LinkedHashSet<>();
  private final Set<String> logIns = new LinkedHashSet<>();
  private final Set<String> resources = new LinkedHashSet<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final Set<String> forms = new LinkedHashSet<>();
  private final LetterCount letters = new LetterCount();
  private final Set<String> shortcodes = new LinkedHashSet<>();
  private final StringBuilder ending = new StringBuilder();
  private String scriptType = "";
  private int pictures;
  private int looks;
  private boolean closed;
  private boolean password;
  private boolean dies;
  private boolean scripted;
  private boolean shell;

  @Override
  public void tag(Tag tag) {
    scriptType = tag.name().equals("script") ? tag.attribute("type") : "";
    switch (tag.name()) {
      // A second one adds only what the first has not: articles hold whole documents.
      case "html" -> language = language.isEmpty() ? tag.attribute("lang") : language;
      case "meta" -> meta(tag);
      case "link" -> link(tag);
      case "a", "area" -> add(links, tag.attribute("href"));
      case "form" -> form(tag);
      case "script" -> script(DataAddress.text(tag.attribute("src")));
      case "button", "input" -> field(tag);
      case "body" -> body(tag);
      case "base" -> base = base == null && tag.has("href") ? tag.attribute("href") : base;
      case "iframe" -> framed(tag.attribute("srcdoc"));
      case "object" -> add(resources, tag.attribute("data"));
      default -> dies |= (" " + tag.attribute("class") + " ").contains(" wp-die-message ");
    }
    loads(tag);
    scripted |= tag.name().equals("script") && tag.has("src");
    shell |= SHELLS.contains(tag.attribute("id"));
    // What stands behind the last text, as scripts do, is lost with a page that dies in its footer.
    ends("<" + tag.name());
  }

  private void form(Tag tag) {
    add(forms, tag.attribute("action"));
    formSentTo.clear();
    add(formSentTo, tag.attribute("action"));
  }

  private void ends(String last) {
    ending.append(' ').append(last);
    ending.delete(0, Math.max(0, ending.length() - LONGEST_ENDING));
  }

  private void body(Tag tag) {
    dies |= tag.attribute("id").equals("error-page");
    if (!classes.isEmpty()) {
      return;
    }
    for (String name : tag.attribute("class").split("\\s+", 100)) {
      if (!name.isEmpty() && name.length() <= 80) {
        classes.add(name);
      }
    }
  }

  private void loads(Tag tag) {
    resources(tag);
    LazyAttributes.told(tag.attributes()).forEach(this::told);
    handles.add(tag);
    boolean own = tag.name().indexOf('-') > 0;
    List<String> painted = tag.has("style") ? Paints.of(tag) : List.of();
    if ((PICTURES.contains(tag.name()) || (own && tag.has("src"))) && !hidden(tag)) {
      pictures++;
      looks = 31 * looks + looks(tag);
    }
    pictures += painted.isEmpty() ? 0 : 1;
    looks = painted.isEmpty() ? looks : 31 * looks + painted.hashCode();
  }

  /** What an element itself loads, in the page, in a frame, or where a script writes it. */
  void resources(Tag tag) {
    boolean own = tag.name().indexOf('-') > 0;
    if (LOADING_SRC.contains(tag.name()) || own) {
      add(resources, tag.attribute("src"));
      srcset(tag.attribute("srcset"));
    }
    if (LOADING_HREF.contains(tag.name())) {
      outside(tag.attribute("href"));
      outside(tag.attribute("xlink:href"));
    }
    LazyAttributes.addresses(tag.attributes()).forEach(found -> add(resources, found));
    add(resources, tag.attribute("poster"));
    add(resources, tag.attribute("background"));
    Paints.of(tag).forEach(found -> add(resources, found));
  }

  private void told(ScriptText text) {
    handed.add(text);
    text.markup().forEach(written -> Tags.walk(written, new Framed(this)));
  }

  private void script(String text) {
    if (!text.isEmpty()) {
      ScriptText read = ScriptText.of(text);
      told(read);
      lead = lead == null ? read.lead().orElse(null) : lead;
    }
  }

  private static int looks(Tag tag) {
    return Stream.of("src", "data-src", "data").map(tag::attribute).toList().hashCode();
  }

  private static boolean hidden(Tag tag) {
    return HIDDEN_SIZES.contains(tag.attribute("width"))
        && HIDDEN_SIZES.contains(tag.attribute("height"));
  }

  /** A frame's own document is loaded with the page; frames in it are not read. */
  private void framed(String document) {
    if (!document.isEmpty()) {
      Tags.walk(document, new Framed(this));
    }
  }

  private void outside(String value) {
    if (!value.startsWith("#")) {
      add(resources, value);
    }
  }

  private void srcset(String value) {
    SrcSet.addresses(value).forEach(found -> add(resources, found));
  }

  private void meta(Tag tag) {
    if (tag.attribute("http-equiv").equalsIgnoreCase("content-security-policy")) {
      policy = policy + (policy.isEmpty() ? "" : ", ") + tag.attribute("content");
    }
    String name =
        Stream.of("name", "property", "http-equiv")
            .map(tag::attribute)
            .filter(one -> !one.isBlank())
            .findFirst()
            .orElse("")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (!name.isEmpty() && meta.size() < 100) {
      meta.merge(name, tag.attribute("content"), (old, more) -> old + ", " + more);
    }
  }

  private void link(Tag tag) {
    String relation = tag.attribute("rel").toLowerCase(Locale.ROOT);
    String address = tag.attribute("href");
    if (relation.equals("canonical") && canonicals.size() < 5) {
      canonicals.add(address);
    } else if (relation.equals("https://api.w.org/") && api == null) {
      api = address;
    } else if (relation.equals("alternate") && FEED.matcher(tag.attribute("type")).matches()) {
      add(feeds, address);
    } else if (VERSIONS.contains(relation) && tag.attribute("type").isEmpty()) {
      add(versions, address);
    } else {
      related(tag);
    }
  }

  void related(Tag tag) {
    if (LOADING_RELATION.matcher(tag.attribute("rel").toLowerCase(Locale.ROOT)).matches()) {
      String address = tag.attribute("href");
      add(resources, address);
      Css.loads(DataAddress.text(address)).forEach(found -> add(resources, found));
      srcset(tag.attribute("imagesrcset"));
    }
  }

  private void field(Tag tag) {
    if (tag.attribute("type").equalsIgnoreCase("password")) {
      password = true;
      logIns.addAll(formSentTo);
    }
    add(forms, tag.attribute("formaction"));
  }

  @Override
  public void end(String name) {
    closed |= name.equals("html");
  }

  @Override
  public void text(String html, int start, int end) {
    letters.add(html, start, end);
    if (shortcodes.size() < MOST_SHORTCODES) {
      shortcodes.addAll(Shortcodes.names(html, start, end));
    }
    String last = html.substring(Math.max(start, end - LONGEST_ENDING), end);
    if (!last.isBlank()) {
      ends(last.strip());
    }
  }

  @Override
  public void raw(String name, String content) {
    if (name.equals("title") && title == null) {
      String beginning = content.substring(0, Math.min(content.length(), 600));
      title = Entities.resolve(beginning.strip().replaceAll("\\s+", " "));
      letters.addTitle(content);
    } else if (name.equals("style")) {
      Css.loads(content).forEach(found -> add(resources, found));
    } else if (name.equals("script") && scriptType.contains("ld+json")) {
      handed.addStated(content);
    } else if (name.equals("script") && ScriptText.runs(scriptType)) {
      script(content);
    }
  }

  private static void add(Set<String> set, String address) {
    if (!address.isBlank() && !address.startsWith("data:") && set.size() < MOST) {
      set.add(address.strip());
    }
  }

  Markup markup() {
    return new Markup(
        title == null ? "" : title,
        language,
        meta,
        canonicals,
        Optional.ofNullable(api),
        feeds,
        versions,
        handles.all(),
        Optional.ofNullable(base),
        policy,
        classes,
        resources,
        handed,
        Optional.ofNullable(lead),
        links,
        forms,
        pictures + (shell && scripted ? 1 : 0),
        letters.shown(),
        letters.words(),
        looks,
        shell && scripted,
        shortcodes,
        ending.toString().strip(),
        closed,
        password,
        logIns,
        dies,
        letters.letters());
  }
}
