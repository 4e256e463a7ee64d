package tidegate.testbed.rehearsal.report;

import java.util.List;

/** A line that keeps its height until the next point. */
final class Steps {
  private Steps() {}

  /** Where the line gets a new height. */
  record Point(double x, double value) {}

  /** A path over {@code points}, as high as {@code height} for {@code most}. */
  static String path(
      List<Point> points, double most, Scale scale, double top, double height, String type) {
    if (points.isEmpty()) {
      return "";
    }
    var path = new StringBuilder();
    var y = 0.0;
    for (var point : points) {
      var next = top + height - height * point.value() / most;
      path.append(path.isEmpty() ? "M" : "H").append(HtmlText.number(point.x()));
      path.append(path.indexOf("H") < 0 && path.indexOf("V") < 0 ? " " : "V");
      path.append(HtmlText.number(next));
      y = next;
    }
    path.append("H").append(HtmlText.number(scale.layout().right()));
    var area =
        type.contains("area")
            ? "V%s H%s Z"
                .formatted(HtmlText.number(top + height), HtmlText.number(points.getFirst().x()))
            : "";
    return "<path d=\"%s%s\" class=\"%s\" data-end=\"%s\"/>\n"
        .formatted(path, area, type, HtmlText.number(y));
  }
}
