package tidegate.probe.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.core.verdict.Evidence;
import tidegate.probe.html.Css;
import tidegate.probe.html.Markup;
import tidegate.probe.html.ScriptText;
import tidegate.probe.http.Address;
import tidegate.probe.http.Answer;
import tidegate.probe.http.MediaType;

/**
 * One answer with all of its body, kept only while checks look at it.
 *
 * @param address where the last answer was asked, in the site's name
 * @param hops redirects that were followed on the way, all within the site
 * @param answer the last answer; may be a redirect that must not be followed
 */
public record Page(
    PageRequest request, Address address, List<Hop> hops, Answer answer, Markup markup) {

  private static final Pattern LINK =
      Pattern.compile("<([^>]{1,2000})>((?:\\s*;[^,;]{1,300}){1,10})");
  private static final Pattern LOADED =
      Pattern.compile("(?i).*;\\s*rel\\s*=\\s*\"?(preload|modulepreload|stylesheet)\\b.*");
  private static final Pattern INTERFACE =
      Pattern.compile("(?i).*;\\s*rel\\s*=\\s*\"?https://api\\.w\\.org/.*");
  private static final Pattern CANONICAL =
      Pattern.compile("(?i).*;\\s*rel\\s*=\\s*\"?canonical\\b.*");

  public Page {
    hops = List.copyOf(hops);
  }

  public PageKind kind() {
    return request.kind();
  }

  public int status() {
    return answer.status();
  }

  public String body() {
    return answer.body().head();
  }

  public boolean html() {
    return contentType().isEmpty() ? !markup.title().isEmpty() : mediaType().html();
  }

  public String contentType() {
    return answer.headers().first("content-type").orElse("").toLowerCase(Locale.ROOT);
  }

  public Evidence evidence(String excerpt) {
    return new Evidence(address.toString(), answer.status(), Excerpts.clean(excerpt));
  }

  public MediaType mediaType() {
    return MediaType.of(answer.headers());
  }

  /** Reads what the page refers to, as a browser does: from its base where it names one. */
  public Optional<Address> at(String reference) {
    return markup.base().flatMap(address::at).orElse(address).at(reference);
  }

  /**
   * All that a browser asks for to show this answer, in the form in which it asks: over https where
   * the page wants its insecure requests upgraded. A form's address is none of them.
   */
  public List<Address> loads() {
    Collection<String> named = mediaType().css() ? Css.loads(body()) : markup.resources();
    return Stream.concat(named.stream(), linked(LOADED))
        .flatMap(one -> at(one).stream())
        .map(this::upgraded)
        .distinct()
        .toList();
  }

  /** What the header Link names in this relation (RFC 8288). */
  private Stream<String> linked(Pattern relation) {
    return answer.headers().all("link").stream()
        .flatMap(field -> LINK.matcher(field).results())
        .filter(link -> relation.matcher(link.group(2)).matches())
        .map(link -> link.group(1));
  }

  /** The address that the page calls its own, in its head or by a header. */
  public Optional<Address> canonical() {
    return canonicals().findFirst();
  }

  /** All of them: a plugin may add one to WordPress's own. */
  public Stream<Address> canonicals() {
    return Stream.concat(markup.canonicals().stream(), linked(CANONICAL))
        .flatMap(named -> address.at(named).stream());
  }

  /** Where the page leads by itself; empty where a visitor stays. */
  public Optional<Address> refresh() {
    return Refresh.of(this).flatMap(this::at);
  }

  /** Where forms are sent; a policy that upgrades requests upgrades these, too. */
  public List<Address> forms() {
    return addresses(markup.forms());
  }

  /** What the page's own scripts are told to ask, as they will ask. */
  public List<Address> settings() {
    return addresses(markup.handed().asked());
  }

  /** Pages that its own scripts know, and lead to. */
  public List<Address> named() {
    return addresses(markup.handed().named());
  }

  /** What a script's own file names, where this is one. */
  public List<Address> scripted() {
    return !contentType().contains("javascript")
        ? List.of()
        : addresses(
            ScriptText.of(body()).told().stream()
                .filter(ScriptText.Told::asked)
                .map(told -> told.address().replaceFirst("(?i)^ws:", "http:"))
                .toList());
  }

  /** Web sockets that its own scripts open: {@code ws:} as http, {@code wss:} as https. */
  public List<Address> sockets() {
    return addresses(
        markup.handed().sockets().stream().map(one -> "http" + one.substring(2)).toList());
  }

  /**
   * Where something was seen, so that it is known again on the other side: files of a page have
   * names that may change with each release.
   */
  public String place() {
    return request.kind() == PageKind.ASSET ? "file" : request.target();
  }

  private List<Address> addresses(Collection<String> references) {
    return references.stream()
        .flatMap(one -> at(one).stream())
        .map(this::upgraded)
        .distinct()
        .toList();
  }

  /**
   * What the head gives to whoever shows a link to this page elsewhere, the other forms of the page
   * that it names (translations, one for phones, a short address), and where the REST interface is.
   */
  public List<Address> shared() {
    Stream<String> cards =
        markup.meta().values().stream()
            .flatMap(content -> Arrays.stream(content.split(", ", 10)))
            .filter(content -> content.startsWith("http"));
    return Stream.of(cards, markup.versions().stream(), markup.api().stream(), linked(INTERFACE))
        .flatMap(named -> named)
        .flatMap(named -> at(named).stream())
        .distinct()
        .toList();
  }

  /** A style sheet's own header says nothing of what it loads: its document's does. */
  private Address upgraded(Address loaded) {
    return !mediaType().css() && upgradesInsecureRequests() ? loaded.secured() : loaded;
  }

  /**
   * Whether browsers turn http: into https: before they ask (Upgrade Insecure Requests, W3C), by
   * header or by a meta element.
   */
  public boolean upgradesInsecureRequests() {
    return Stream.concat(
            answer.headers().all("content-security-policy").stream(), Stream.of(markup.policy()))
        .flatMap(policy -> Arrays.stream(policy.split("[;,]", 200)))
        .anyMatch(directive -> directive.strip().equalsIgnoreCase("upgrade-insecure-requests"));
  }

  /**
   * Whether the last answer is of the page that was asked for. A redirect to the home page from
   * anywhere else is not, whatever its status is.
   *
   * @param home the home page's path, with its slash
   */
  public boolean arrived(String home) {
    return hops.isEmpty() || request.target().equals(home) || !address.target().equals(home);
  }

  /** What can be said of it later, without its body. */
  public PageSummary summary() {
    return new PageSummary(
        request,
        address,
        hops,
        answer.status(),
        answer.headers(),
        contentType(),
        answer.body().length(),
        ContentSummary.of(this),
        Statement.of(this),
        answer.took(),
        answer.certificateLeft());
  }
}
