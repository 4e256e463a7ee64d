package tidegate.probe.check;

import java.util.Locale;
import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Styles and scripts load as what they are. */
final class AssetsCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "assets",
            "The theme's files are missing in the image, or the server answers them with a"
                + " page: the site stands there without its clothes.",
            "Status and content type of style sheets, scripts and images that the home page"
                + " loads from the site.",
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
    String wanted = path.endsWith(".css") ? "css" : path.endsWith(".js") ? "javascript" : "";
    if (page.status() >= 400) {
      notes.fault(
          "status " + page.request().target(),
          page.address().path() + " answers " + page.status(),
          page.evidence(type));
    } else if (page.status() == 200 && (!type.contains(wanted) || type.contains("text/html"))) {
      notes.fault(
          "type " + page.request().target(),
          page.address().path() + " is " + (type.isEmpty() ? "of no type" : type),
          page.evidence(type));
    }
  }
}
