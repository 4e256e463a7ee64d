package tidegate.probe.html;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what {@link Markup} holds on one walk through a page. */
final class MarkupReader implements Tags.Listener {

  private static final int MOST = 1_000;
  private static final Pattern LOADING_RELATION =
      Pattern.compile(".*\\b(stylesheet|icon|preload|modulepreload|manifest)\\b.*");
  private static final Pattern SRCSET = Pattern.compile("\\s*([^\\s,]\\S*)[^,]*");
  private static final Set<String> LOADING_SRC =
      Set.of("img", "script", "iframe", "embed", "source", "track", "video", "audio", "input");

  private @Nullable String title;
  private @Nullable String canonical;
  private @Nullable String api;
  private String language = "";
  private final Map<String, String> meta = new HashMap<>();
  private final Set<String> resources = new LinkedHashSet<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final Set<String> forms = new LinkedHashSet<>();
  private final LetterCount letters = new LetterCount();
  private boolean password;
  private boolean dies;

  @Override
  public void tag(Tag tag) {
    switch (tag.name()) {
      case "html" -> language = tag.attribute("lang");
      case "meta" -> meta(tag);
      case "link" -> link(tag);
      case "a", "area" -> add(links, tag.attribute("href"));
      case "form" -> add(forms, tag.attribute("action"));
      case "button", "input" -> field(tag);
      case "body" -> dies |= tag.attribute("id").equals("error-page");
      case "base" -> add(resources, tag.attribute("href"));
      case "object" -> add(resources, tag.attribute("data"));
      default -> dies |= (" " + tag.attribute("class") + " ").contains(" wp-die-message ");
    }
    loads(tag);
  }

  private void loads(Tag tag) {
    if (LOADING_SRC.contains(tag.name())) {
      add(resources, tag.attribute("src"));
      add(resources, tag.attribute("data-src"));
      srcset(tag.attribute("srcset"));
      srcset(tag.attribute("data-srcset"));
    }
    add(resources, tag.attribute("poster"));
    add(resources, tag.attribute("background"));
    if (tag.has("style")) {
      Css.loads(tag.attribute("style")).forEach(found -> add(resources, found));
    }
  }

  private void srcset(String value) {
    var candidates = SRCSET.matcher(value);
    while (candidates.find()) {
      add(resources, candidates.group(1));
    }
  }

  private void meta(Tag tag) {
    String name = tag.attribute("name").toLowerCase(Locale.ROOT);
    if (!name.isEmpty() && meta.size() < 50) {
      meta.merge(name, tag.attribute("content"), (old, more) -> old + ", " + more);
    }
  }

  private void link(Tag tag) {
    String relation = tag.attribute("rel").toLowerCase(Locale.ROOT);
    String address = tag.attribute("href");
    if (relation.equals("canonical") && canonical == null) {
      canonical = address;
    } else if (relation.equals("https://api.w.org/") && api == null) {
      api = address;
    } else if (LOADING_RELATION.matcher(relation).matches()) {
      add(resources, address);
    }
  }

  private void field(Tag tag) {
    password |= tag.attribute("type").equalsIgnoreCase("password");
    add(forms, tag.attribute("formaction"));
  }

  @Override
  public void text(String html, int start, int end) {
    letters.add(html, start, end);
  }

  @Override
  public void raw(String name, String content) {
    if (name.equals("title") && title == null) {
      String beginning = content.substring(0, Math.min(content.length(), 600));
      title = Entities.resolve(beginning.strip().replaceAll("\\s+", " "));
      letters.add(content, 0, content.length());
    } else if (name.equals("style")) {
      Css.loads(content).forEach(found -> add(resources, found));
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
        Optional.ofNullable(canonical),
        Optional.ofNullable(api),
        resources,
        links,
        forms,
        password,
        dies,
        letters.letters());
  }
}
