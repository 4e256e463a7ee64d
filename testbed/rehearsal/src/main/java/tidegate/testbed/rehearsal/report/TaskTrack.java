package tidegate.testbed.rehearsal.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidegate.testbed.aws.account.JournalEntry.TaskSetChanged;

/** Tasks that run, blue upward and green on top of it. */
final class TaskTrack implements Track {
  private static final double MOST = 2.2 * 5;

  @Override
  public String label() {
    return "Tasks running";
  }

  @Override
  public List<Legend> legend(Material material) {
    return List.of(
        new Legend("■ blue: has served", "blue-text"),
        new Legend("■ green: not yet", "green-text"));
  }

  @Override
  public double height() {
    return 72;
  }

  @Override
  public String draw(Material material, Scale scale, double top) {
    Map<String, TaskSetChanged> sets = new LinkedHashMap<>();
    Set<String> served = new HashSet<>();
    List<Steps.Point> blue = new ArrayList<>();
    List<Steps.Point> all = new ArrayList<>();
    for (var timed : material.all(TaskSetChanged.class)) {
      sets.put(timed.what().taskSetId(), timed.what());
      if (timed.what().status().equals("PRIMARY")) {
        served.add(timed.what().taskSetId());
      }
      var x = scale.x(timed.real());
      blue.add(new Steps.Point(x, running(sets, served)));
      all.add(new Steps.Point(x, running(sets, sets.keySet())));
    }
    return Steps.path(all, MOST, scale, top, height(), "green area")
        + Steps.path(blue, MOST, scale, top, height(), "blue area")
        + HtmlText.text(scale.edge(), top + 9, "tick end", Integer.toString((int) MOST));
  }

  private static int running(Map<String, TaskSetChanged> sets, Set<String> which) {
    return sets.values().stream()
        .filter(set -> which.contains(set.taskSetId()))
        .mapToInt(TaskSetChanged::running)
        .sum();
  }
}
