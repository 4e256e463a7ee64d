package tidegate.testbed.rehearsal.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tidegate.core.calendar.PeakCalendar;
import tidegate.testbed.rehearsal.story.Story;

/** Freezes and the peaks in them. */
final class FreezeTrack implements Track {
  private static final Duration LONGEST_ROLLOUT = Duration.ofHours(2);

  @Override
  public String label() {
    return "Freeze and peak";
  }

  @Override
  public List<Legend> legend(Material material) {
    return List.of(
        new Legend("■ no rollout starts", "freeze-text"), new Legend("■ peak", "peak-text"));
  }

  @Override
  public double height() {
    return 30;
  }

  @Override
  public String draw(Material material, Scale scale, double top) {
    var calendar = PeakCalendar.parse(Story.calendar());
    var from = material.entries().getFirst().what().at();
    var to = material.entries().getLast().what().at();
    var drawn = new StringBuilder();
    for (var freeze : calendar.freezes(from, to, LONGEST_ROLLOUT)) {
      drawn.append(band(scale, freeze.from(), freeze.until(), top, "freeze", "no rollout starts"));
    }
    for (var window : calendar.windows(from, to)) {
      drawn.append(band(scale, window.start(), window.end(), top, "peak", "peak"));
    }
    return drawn.toString();
  }

  private String band(
      Scale scale, Instant from, Instant until, double top, String type, String name) {
    var x = scale.x(from);
    var width = scale.x(until) - x;
    var title = "%s from %s until %s".formatted(name, HtmlText.when(from), HtmlText.when(until));
    var shift = type.equals("peak") ? height() / 2 : 0;
    return HtmlText.box(x, top + shift, width, height() / 2 - 1, type, title)
        + HtmlText.text(x + 5, top + shift + 11, "tick", name.length() * 6.2 < width ? name : "");
  }
}
