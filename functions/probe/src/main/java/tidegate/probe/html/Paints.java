package tidegate.probe.html;

import java.util.ArrayList;
import java.util.List;

/** What an element loads by values that are written as in a style sheet. */
final class Paints {
  /** The second and those behind it are SVG's. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "style",
          "filter",
          "mask",
          "clip-path",
          "fill",
          "stroke",
          "marker-start",
          "marker-mid",
          "marker-end");

  private Paints() {}

  static List<String> of(Tag tag) {
    List<String> found = new ArrayList<>();
    for (String attribute : ATTRIBUTES) {
      if (tag.has(attribute)) {
        found.addAll(Css.loads(tag.attribute(attribute)));
      }
    }
    return found;
  }
}
