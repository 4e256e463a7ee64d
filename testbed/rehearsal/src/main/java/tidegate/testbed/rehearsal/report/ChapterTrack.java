package tidegate.testbed.rehearsal.report;

import java.util.List;
import tidegate.testbed.rehearsal.story.Story;

/** Which chapter of the story is on. */
final class ChapterTrack implements Track {
  @Override
  public String label() {
    return "Story";
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
    var drawn = new StringBuilder();
    var told = material.told();
    var from = 0.0;
    for (int i = 0; i < told.size(); i++) {
      var last = i + 1 == told.size();
      if (last || told.get(i + 1).chapter() != told.get(i).chapter()) {
        var until = last ? scale.whole() : Scale.seconds(told.get(i).real());
        drawn.append(chapter(scale, told.get(i).chapter(), from, until, top));
        from = until;
      }
    }
    return drawn.toString();
  }

  private String chapter(Scale scale, int number, double from, double until, double top) {
    var x = scale.x(from);
    var width = scale.x(until) - x;
    var name = number == 0 ? "set-up" : Integer.toString(number);
    var title = number == 0 ? name : name + " " + Story.titles().get(number - 1);
    var told = fits(title, width) ? title : fits(name, width) ? name : "";
    return HtmlText.box(x + 1, top, width - 2, height(), "chapter c" + number % 2, title)
        + HtmlText.text(x + width / 2, top + 14, "tick mid", told);
  }

  /** At the width of most letters of 11 units. */
  private static boolean fits(String text, double width) {
    return text.length() * 6.2 < width - 6;
  }
}
