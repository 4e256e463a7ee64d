package tidegate.testbed.rehearsal.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The drawing: one track above the other on the same real seconds. */
final class Timeline {
  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH).withZone(ZONE);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZONE);
  private static final int AXIS = 44;
  private static final int GAP = 16;
  private static final int MARKS = 9;

  private Timeline() {}

  static String svg(Material material) {
    var scale = new Scale(material.entries(), material.whole());
    var tracks =
        List.of(
            new ChapterTrack(),
            new VisitorTrack(),
            new ReleaseTrack(),
            new TaskTrack(),
            new FloorTrack(),
            new FreezeTrack(),
            new HookTrack());
    var body = new StringBuilder();
    var y = AXIS + 4.0;
    for (var track : tracks) {
      body.append(HtmlText.text(0, y + 12, "label", track.label()));
      body.append(track.draw(material, scale, y));
      y += track.height() + GAP;
    }
    return """
    <svg viewBox="0 0 1140 %d" role="img" aria-labelledby="tl-title tl-desc">
    <title id="tl-title">The rehearsal on its real seconds</title>
    <desc id="tl-desc">Visitors and errors a second, who answered them, tasks of blue and green, \
    floor wanted and tasks healthy, freezes, and hooks, one above the other.</desc>
    %s%s</svg>
    """
        .formatted((int) y + 4, axis(scale, y), body);
  }

  private static String axis(Scale scale, double bottom) {
    var drawn = new StringBuilder();
    drawn.append(HtmlText.text(0, 14, "label", "In the stand-in"));
    drawn.append(HtmlText.text(0, 40, "label", "Real seconds"));
    for (int mark = 0; mark <= MARKS; mark++) {
      var second = scale.whole() * mark / MARKS;
      var x = scale.x(second);
      var anchor = mark == MARKS ? "end" : mark == 0 ? "start" : "mid";
      var when = scale.virtual(second);
      drawn.append(HtmlText.line(x, AXIS, x, bottom - 8, "grid"));
      drawn.append(HtmlText.text(x, 12, "tick strong " + anchor, DAY.format(when)));
      drawn.append(HtmlText.text(x, 25, "tick " + anchor, HOUR.format(when)));
      drawn.append(HtmlText.text(x, 40, "tick faint " + anchor, Math.round(second) + " s"));
    }
    return drawn.toString();
  }
}
