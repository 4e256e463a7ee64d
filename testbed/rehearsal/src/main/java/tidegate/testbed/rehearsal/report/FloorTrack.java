package tidegate.testbed.rehearsal.report;

import java.util.ArrayList;
import java.util.List;
import tidegate.core.calendar.PeakCalendar;
import tidegate.testbed.aws.account.JournalEntry.CapacityRangeSet;
import tidegate.testbed.aws.account.JournalEntry.TaskSetChanged;
import tidegate.testbed.rehearsal.story.Story;

/** The floor that the calendar wants, the minimum that is set, and the healthy tasks that serve. */
final class FloorTrack implements Track {
  private static final double MOST = 8;

  @Override
  public String label() {
    return "Floor";
  }

  @Override
  public List<Legend> legend(Material material) {
    return List.of(
        new Legend("━ wanted", "wanted-text"),
        new Legend("┅ minimum set", "minimum-text"),
        new Legend("■ serving, healthy", "healthy-text"));
  }

  @Override
  public double height() {
    return 72;
  }

  @Override
  public String draw(Material material, Scale scale, double top) {
    var calendar = PeakCalendar.parse(Story.calendar());
    List<Steps.Point> wanted = new ArrayList<>();
    List<Steps.Point> healthy = new ArrayList<>();
    List<Steps.Point> minimum = new ArrayList<>();
    for (var entry : material.entries()) {
      var x = scale.x(entry.real());
      wanted.add(new Steps.Point(x, calendar.floorAt(entry.what().at()).tasks()));
      if (entry.what() instanceof TaskSetChanged set && set.status().equals("PRIMARY")) {
        healthy.add(new Steps.Point(x, set.healthy()));
      }
      if (entry.what() instanceof CapacityRangeSet range) {
        minimum.add(new Steps.Point(x, range.min()));
      }
    }
    return Steps.path(healthy, MOST, scale, top, height(), "healthy area")
        + Steps.path(minimum, MOST, scale, top, height(), "minimum")
        + Steps.path(wanted, MOST, scale, top, height(), "wanted")
        + HtmlText.text(scale.edge(), top + 9, "tick end", Integer.toString((int) MOST));
  }
}
