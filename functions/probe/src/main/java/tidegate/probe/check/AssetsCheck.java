package tidegate.probe.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Styles and scripts load as what they are. */
final class AssetsCheck implements Check {

  /** What builders and optimizers put into a name so that it is another with each content. */
  private static final Pattern HASH =
      Pattern.compile("(?<=[._/-])(?=[a-zA-Z]{0,63}\\d)[0-9a-zA-Z]{6,64}(?=[._/-])");

  /** A line end alone is nothing, too. */
  private static final int FEWEST = 3;

  @Override
  public About about() {
    return About.relative(
            "assets",
            "The theme's files are missing in the image, or the server answers them with a"
                + " page: the site stands there without its clothes.",
            "Status, content type and, against blue, emptiness of style sheets, scripts and images that pages and their"
                + " style sheets load from the site; names and versions may change.",
            "Check that the theme's and plugins' files are in the image and that the server"
                + " knows their types.")
        .meets(12);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.ASSET);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String path = page.address().path().toLowerCase(Locale.ROOT);
    String type = page.contentType();
    if (page.status() >= 400) {
      notes.fault(
          "status " + name(page),
          page.address().path() + " answers " + page.status(),
          page.evidence(type));
    } else if (page.status() == 200 && (!fits(path, type) || type.contains("text/html"))) {
      notes.fault(
          "type " + name(page),
          page.address().path() + " is " + (type.isEmpty() ? "of no type" : type),
          page.evidence(type));
    }
  }

  /** A script has several types (RFC 9239). */
  private static boolean fits(String path, String type) {
    if (path.endsWith(".css")) {
      return type.contains("css");
    }
    // Browsers look into other pictures; a drawing is text to them unless its type says more.
    if (path.endsWith(".svg")) {
      return type.contains("svg");
    }
    return !(path.endsWith(".js") || path.endsWith(".mjs"))
        || type.contains("javascript")
        || type.contains("ecmascript");
  }

  /** The file, whatever version its query or its name tells: the same one is gone on both sides. */
  private static String name(Page page) {
    String path = page.address().path();
    return path.endsWith(".php") ? page.address().target() : HASH.matcher(path).replaceAll("*");
  }

  /** Versions in the query change with a release; the file is the same. */
  @Override
  public void examine(Observations observed, Notes notes) {
    Optional<Observations> blue = observed.against();
    observed
        .of(PageKind.ASSET)
        .filter(file -> file.status() == 200 && file.length() < FEWEST)
        .filter(file ->
            blue.stream()
                .flatMap(other -> other.of(PageKind.ASSET))
                .anyMatch(was ->
                    was.status() == 200
                        && was.length() >= FEWEST
                        && was.address().path().equals(file.address().path())))
        .forEach(file ->
            notes.fault(
                "empty " + file.address().path(),
                file.address().path() + " is empty, and on blue it is not",
                file.evidence("")));
  }
}
