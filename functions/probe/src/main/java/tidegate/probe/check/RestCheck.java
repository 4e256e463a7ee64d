package tidegate.probe.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** The REST interface answers. */
final class RestCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "rest",
            "Rewrite rules are missing, a plugin breaks the JSON or a warning is printed"
                + " before it; editor, forms and shops stop.",
            "Status and content of the REST index, at its plain and at its pretty address, and of its lists"
                + " of posts and pages.",
            "Open the address of the evidence; what stands before the first brace names the"
                + " culprit. Where only /wp-json/ fails, the rewrite rules are missing.")
        .meets(6);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.REST, PageKind.LISTING);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String body = page.body();
    String start = body.substring(0, Math.min(body.length(), 150));
    if (page.status() >= 400 && page.status() < 500) {
      notes.fault(
          "status " + page.request().target(),
          page.address().target() + " answers " + page.status(),
          page.evidence(start));
    } else if (page.status() == 200
        && !(page.kind() == PageKind.REST ? isIndex(body) : isList(body))) {
      notes.fault(
          "json " + page.request().target(),
          page.address().target()
              + (page.kind() == PageKind.REST ? " is not the REST index" : " is no list in JSON"),
          page.evidence(start));
    }
  }

  private static boolean isIndex(String body) {
    return json(body)
        .filter(JsonElement::isJsonObject)
        .filter(_ -> body.stripLeading().startsWith("{"))
        .filter(json -> json.getAsJsonObject().has("namespaces"))
        .isPresent();
  }

  private static boolean isList(String body) {
    return json(body).filter(JsonElement::isJsonArray).isPresent();
  }

  private static Optional<JsonElement> json(String body) {
    try {
      return Optional.of(JsonParser.parseString(body));
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }
}
