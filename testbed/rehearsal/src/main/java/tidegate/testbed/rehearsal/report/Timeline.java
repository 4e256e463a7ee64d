package tidegate.testbed.rehearsal.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tidegate.testbed.rehearsal.story.Story;

/** The drawing: one track above the other on the same real seconds, for a desk and for a phone. */
final class Timeline {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH).withZone(Story.ZONE);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(Story.ZONE);
  private static final int AXIS = 44;
  private static final int GAP = 16;
  private static final int LINE = 14;
  private static final List<Track> TRACKS =
      List.of(
          new ChapterTrack(),
          new VisitorTrack(),
          new LatencyTrack(),
          new ReleaseTrack(),
          new TaskTrack(),
          new FloorTrack(),
          new FreezeTrack(),
          new HookTrack());

  private Timeline() {}

  static String html(Material material) {
    return "<div class=\"desk\">%s</div><div class=\"phone\">%s</div>"
        .formatted(svg(material, Layout.DESK), svg(material, Layout.PHONE));
  }

  private static String svg(Material material, Layout layout) {
    var scale = new Scale(material.entries(), material.whole(), layout);
    var body = new StringBuilder();
    var y = AXIS + 4.0;
    for (var track : TRACKS) {
      body.append(labels(track, material, layout, y));
      y += above(track, material, layout);
      body.append(track.draw(material, scale, y));
      var beside = layout.beside() ? LINE * (1 + track.legend(material).size()) : 0;
      y += Math.max(track.height(), beside) + GAP;
    }
    return """
    <svg viewBox="0 0 %d %d" role="img" aria-label="The rehearsal on its real seconds: visitors and \
    errors a second, their answers, who answered, tasks of blue and green, floor wanted and tasks \
    healthy, freezes, and hooks, one above the other.">
    %s%s</svg>
    """
        .formatted(layout.width(), (int) y + 4, axis(scale, y), body);
  }

  /** How much room the labels take above a track. */
  private static int above(Track track, Material material, Layout layout) {
    if (layout.beside()) {
      return 0;
    }
    return track.legend(material).isEmpty() ? LINE + 4 : 2 * LINE + 4;
  }

  private static String labels(Track track, Material material, Layout layout, double y) {
    var label = HtmlText.text(0, y + 12, "label", track.label());
    var legend = track.legend(material);
    if (!layout.beside()) {
      var signs =
          legend.stream()
              .map(sign ->
                  "<tspan class=\"%s\">%s</tspan>"
                      .formatted(sign.type(), HtmlText.escape(sign.text())))
              .collect(Collectors.joining(" · "));
      return label + "<text x=\"0\" y=\"%s\">%s</text>\n".formatted(HtmlText.number(y + 26), signs);
    }
    var lines = new StringBuilder(label);
    for (int line = 0; line < legend.size(); line++) {
      var sign = legend.get(line);
      lines.append(
          HtmlText.text(0, y + 12 + LINE * (line + 1), "tick " + sign.type(), sign.text()));
    }
    return lines.toString();
  }

  private static String axis(Scale scale, double bottom) {
    var layout = scale.layout();
    var drawn = new StringBuilder();
    if (layout.beside()) {
      drawn.append(HtmlText.text(0, 14, "label", "Time, KST"));
      drawn.append(HtmlText.text(0, 40, "label", "Real seconds"));
    }
    for (int mark = 0; mark <= layout.marks(); mark++) {
      var second = scale.whole() * mark / layout.marks();
      var x = scale.x(second);
      var anchor = mark == layout.marks() ? "end" : mark == 0 ? "start" : "mid";
      var when = scale.virtual(second);
      drawn.append(HtmlText.line(x, AXIS, x, bottom - 8, "grid"));
      drawn.append(HtmlText.text(x, 12, "tick strong " + anchor, DAY.format(when)));
      drawn.append(HtmlText.text(x, 25, "tick " + anchor, HOUR.format(when)));
      drawn.append(HtmlText.text(x, 40, "tick faint " + anchor, Math.round(second) + " s"));
    }
    return drawn.toString();
  }
}
