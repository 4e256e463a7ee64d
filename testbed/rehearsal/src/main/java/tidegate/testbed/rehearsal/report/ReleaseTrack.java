package tidegate.testbed.rehearsal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tidegate.testbed.rehearsal.visitors.Visit;

/** Which release answered the visitors. */
final class ReleaseTrack implements Track {
  @Override
  public String label() {
    return "Answered by";
  }

  @Override
  public List<Legend> legend(Material material) {
    return List.of();
  }

  @Override
  public double height() {
    return 20;
  }

  @Override
  public String draw(Material material, Scale scale, double top) {
    var visits = new ArrayList<>(material.visits());
    visits.sort(Comparator.comparing(visit -> visit.at().plus(visit.took())));
    var drawn = new StringBuilder();
    var offset = Scale.seconds(material.visitorsOffset());
    int from = 0;
    int colour = 0;
    for (int i = 1; i <= visits.size(); i++) {
      if (i == visits.size() || changes(visits, i)) {
        var name = material.tag(visits.get(from).release());
        var x = scale.x(offset + Scale.seconds(end(visits.get(from))));
        var width = scale.x(offset + Scale.seconds(end(visits.get(i - 1)))) - x;
        drawn.append(HtmlText.box(x, top, width, height(), "release r" + colour % 6, name));
        drawn.append(
            HtmlText.text(
                x + width / 2, top + 14, "tick mid", name.length() * 6.2 < width ? name : ""));
        from = i;
        colour++;
      }
    }
    return drawn.toString();
  }

  /** A new release from here on; single late answers of the old one do not count. */
  private static boolean changes(List<Visit> visits, int at) {
    return !visits.get(at).release().equals(visits.get(at - 1).release())
        && visits.subList(at, Math.min(visits.size(), at + 4)).stream()
            .allMatch(visit -> visit.release().equals(visits.get(at).release()));
  }

  private static java.time.Duration end(Visit visit) {
    return visit.at().plus(visit.took());
  }
}
