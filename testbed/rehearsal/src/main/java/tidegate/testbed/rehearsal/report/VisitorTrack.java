package tidegate.testbed.rehearsal.report;

import java.util.List;
import java.util.stream.IntStream;
import tidegate.testbed.rehearsal.visitors.Visit;

/** Visits a second, errors in red. */
final class VisitorTrack implements Track {
  @Override
  public String label() {
    return "Visits a second";
  }

  @Override
  public List<Legend> legend(Material material) {
    var errors = material.visits().stream().filter(visit -> visit.error().isPresent()).count();
    return List.of(
        new Legend("%,d visits".formatted(material.visits().size()), ""),
        new Legend(errors + " errors", errors == 0 ? "good" : "bad"));
  }

  @Override
  public double height() {
    return 48;
  }

  @Override
  public String draw(Material material, Scale scale, double top) {
    var drawn = new StringBuilder();
    var offset = Scale.seconds(material.visitorsOffset());
    var seconds = (int) Math.ceil(scale.whole());
    var good = new int[seconds + 1];
    var bad = new int[seconds + 1];
    for (Visit visit : material.visits()) {
      var second = (int) Math.min(seconds, offset + Scale.seconds(visit.at()));
      (visit.error().isPresent() ? bad : good)[second]++;
    }
    var most = Math.max(1, IntStream.of(good).max().orElse(1));
    for (int second = 0; second < seconds; second++) {
      drawn.append(bar(scale, second, good[second], bad[second], most, top));
    }
    return drawn.append(scaleText(scale, most, top)).toString();
  }

  private String bar(Scale scale, int second, int good, int bad, int most, double top) {
    if (good + bad == 0) {
      return "";
    }
    var x = scale.x((double) second);
    var width = (scale.x(second + 1.0) - x) * 0.9;
    var title = "second %d: %d visits, %d errors".formatted(second, good + bad, bad);
    var up = height() * Math.min(1.0, (double) good / most);
    var red = bad == 0 ? 0 : Math.max(6, height() * Math.min(1.0, (double) bad / most));
    return HtmlText.box(x, top + height() - up, width, up, "visits", title)
        + (bad == 0 ? "" : HtmlText.box(x, top + height() - red, width, red, "errors", title));
  }

  private String scaleText(Scale scale, int most, double top) {
    return HtmlText.text(scale.edge(), top + 9, "tick end", Integer.toString(most))
        + HtmlText.text(scale.edge(), top + height(), "tick end", "0");
  }
}
