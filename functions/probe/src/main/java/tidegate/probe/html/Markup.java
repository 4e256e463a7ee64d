package tidegate.probe.html;

import java.util.List;
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
 * @param canonicals addresses in {@code link rel=canonical}; a plugin may add one to WordPress's
 *     own
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
 * @param handed addresses that its own scripts are given, each a whole string of a script
 * @param lead where its own scripts lead every visitor at once
 * @param links addresses of anchors
 * @param forms addresses that forms are sent to
 * @param pictures how many elements show something that is no text, or are where a script shows all
 * @param shown how many characters its text has without its title
 * @param words tells its text from another; title, numbers and spaces do not count
 * @param looks tells its pictures and frames from others
 * @param drawn whether a script draws all that is seen
 * @param shortcodes names in square brackets that WordPress should have replaced
 * @param ending the last of its text and elements
 * @param closed whether its html element is closed by a tag
 * @param password whether it asks for a password
 * @param logIns addresses that forms with a password are sent to
 * @param dies whether WordPress's own error page is what this is
 * @param letters what its text is made of
 */
public record Markup(
    String title,
    String language,
    Map<String, String> meta,
    List<String> canonicals,
    Optional<String> api,
    Set<String> feeds,
    Set<String> versions,
    Map<String, String> handles,
    Optional<String> base,
    String policy,
    Set<String> classes,
    Set<String> resources,
    Handed handed,
    Optional<String> lead,
    Set<String> links,
    Set<String> forms,
    int pictures,
    int shown,
    int words,
    int looks,
    boolean drawn,
    Set<String> shortcodes,
    String ending,
    boolean closed,
    boolean password,
    Set<String> logIns,
    boolean dies,
    Letters letters) {

  public static final Markup NONE =
      new Markup(
          "",
          "",
          Map.of(),
          List.of(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Map.of(),
          Optional.empty(),
          "",
          Set.of(),
          Set.of(),
          new Handed(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          /* pictures= */ 0,
          /* shown= */ 0,
          /* words= */ 0,
          /* looks= */ 0,
          /* drawn= */ false,
          Set.of(),
          /* ending= */ "",
          /* closed= */ false,
          /* password= */ false,
          Set.of(),
          /* dies= */ false,
          new Letters(0, 0, 0, 0, 0, "", ""));

  /** Fewer characters than any sentence has, and nothing to look at or to choose. */
  public boolean blank() {
    return shown < 20 && pictures == 0 && links.isEmpty() && forms.isEmpty();
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
   * @param replaced replacement characters
   * @param questions question marks
   * @param escaped entities whose ampersand is one, too
   * @param sample the first characters beyond ASCII
   * @param doubled the first letters that were encoded twice, as they were before: a letter's bytes
   *     are each shown as a Latin one
   */
  public record Letters(
      int all,
      int foreign,
      int replaced,
      int questions,
      int escaped,
      String sample,
      String doubled) {}
}
