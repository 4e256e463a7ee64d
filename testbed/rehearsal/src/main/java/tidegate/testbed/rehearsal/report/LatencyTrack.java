package tidegate.testbed.rehearsal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tidegate.testbed.rehearsal.visitors.Visit;

/** How long visitors waited, second by second: the middle answer, and the slowest. */
final class LatencyTrack implements Track {
  private static final double SHARE = 0.5;

  @Override
  public String label() {
    return "Answer, ms";
  }

  @Override
  public List<Legend> legend(Material material) {
    return List.of(new Legend("━ middle", "middle-text"), new Legend("■ slowest", "slowest-text"));
  }

  @Override
  public double height() {
    return 48;
  }

  @Override
  public String draw(Material material, Scale scale, double top) {
    var seconds = bySecond(material);
    var most = Math.max(1, seconds.values().stream().mapToDouble(List::getLast).max().orElse(1));
    List<Steps.Point> slowest = new ArrayList<>();
    List<Steps.Point> middle = new ArrayList<>();
    seconds.forEach((second, took) -> {
      var x = scale.x((double) second);
      slowest.add(new Steps.Point(x, took.getLast()));
      middle.add(new Steps.Point(x, took.get((int) ((took.size() - 1) * SHARE))));
    });
    return Steps.path(slowest, most, scale, top, height(), "slowest area")
        + Steps.path(middle, most, scale, top, height(), "middle")
        + HtmlText.text(scale.edge(), top + 9, "tick end", Long.toString(Math.round(most)))
        + HtmlText.text(scale.edge(), top + height(), "tick end", "0");
  }

  /** Milliseconds of each second's answers, sorted. */
  private static Map<Integer, List<Long>> bySecond(Material material) {
    var offset = Scale.seconds(material.visitorsOffset());
    return material.visits().stream()
        .collect(
            Collectors.groupingBy(
                (Visit visit) -> (int) (offset + Scale.seconds(visit.at())),
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    visits ->
                        visits.stream().map(visit -> visit.took().toMillis()).sorted().toList())));
  }
}
