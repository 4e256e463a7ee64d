package tidegate.probe.html;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one page says of itself, and what a browser makes of it, so that the page itself need not be
 * kept.
 *
 * @param title in one line, entities resolved; empty where there is none
 * @param language the {@code lang} of the html element
 * @param meta contents of meta elements by name, property or pragma in lower case (generator,
 *     robots, og:url, refresh)
 * @param canonical the address in {@code link rel=canonical}
 * @param api the address of the REST interface in {@code link rel=https://api.w.org/}
 * @param feeds addresses of the feeds that its head names
 * @param versions addresses of the page's other forms that its head names: translations, one for
 *     phones, a short address
 * @param handles names under which WordPress keeps what is loaded, each with its address; empty
 *     where it is written into the page
 * @param base what relative addresses start from; empty where that is the page's own address
 * @param policy the Content-Security-Policy that its meta elements give; empty where none does
 * @param classes of the body element, where WordPress says what a page is ({@code home}, {@code
 *     single}, {@code error404})
 * @param resources what a browser loads with the page, now or when it is scrolled to
 * @param settings addresses that its own scripts are given, each a whole string of a script
 * @param links addresses of anchors
 * @param forms addresses that forms are sent to
 * @param pictures how many elements show something that is no text, or are where a script shows all
 * @param shortcodes names in square brackets that WordPress should have replaced
 * @param ending the last of its text and elements
 * @param password whether it asks for a password
 * @param dies whether WordPress's own error page is what this is
 * @param letters what its text is made of
 */
public record Markup(
    String title,
    String language,
    Map<String, String> meta,
    Optional<String> canonical,
    Optional<String> api,
    Set<String> feeds,
    Set<String> versions,
    Map<String, String> handles,
    Optional<String> base,
    String policy,
    Set<String> classes,
    Set<String> resources,
    Set<String> settings,
    Set<String> links,
    Set<String> forms,
    int pictures,
    Set<String> shortcodes,
    String ending,
    boolean password,
    boolean dies,
    Letters letters) {

  public static final Markup NONE =
      new Markup(
          "",
          "",
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Map.of(),
          Optional.empty(),
          "",
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          /* pictures= */ 0,
          Set.of(),
          /* ending= */ "",
          /* password= */ false,
          /* dies= */ false,
          new Letters(0, 0, 0, 0, 0, ""));

  /** Fewer visible characters than any theme's header has, and nothing else to see. */
  public boolean blank() {
    return letters.all() < 20 && pictures == 0;
  }

  /** Reads HTML. Never fails; of what it holds too much of, only the first are kept. */
  public static Markup of(String html) {
    var reader = new MarkupReader();
    Tags.walk(html, reader);
    return reader.markup();
  }

  /**
   * What text is made of; a broken character set shows here.
   *
   * @param all characters that are no spaces
   * @param foreign characters beyond ASCII, without replacement characters
   * @param lost replacement characters, and question marks in runs of three and more
   * @param questions question marks
   * @param sample the first characters beyond ASCII
   * @param doubled letters that were encoded twice: a letter's bytes, each shown as a Latin one, or
   *     an entity whose ampersand is one, too
   */
  public record Letters(
      int all, int foreign, int lost, int doubled, int questions, String sample) {}
}
