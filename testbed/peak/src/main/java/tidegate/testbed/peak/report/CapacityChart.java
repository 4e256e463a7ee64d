package tidegate.testbed.peak.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tidegate.testbed.peak.simulator.MinuteSeries;
import tidegate.testbed.peak.simulator.SimulationResult;

/** Draws tasks needed against tasks that served, from one minute to another, as inline SVG. */
final class CapacityChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 150;
  private static final int LEFT = 26;
  private static final int BOTTOM = 18;
  private static final int COLUMNS = 300;
  private static final int MARKS = 4;

  private final Instant start;
  private final ZoneId zone;
  private final int from;
  private final int to;
  private final double most;

  /**
   * @param most tasks that fit into the height
   */
  CapacityChart(Instant start, ZoneId zone, int from, int to, double most) {
    this.start = start;
    this.zone = zone;
    this.from = from;
    this.to = Math.max(from + 1, to);
    this.most = Math.max(1, most);
  }

  String svg(SimulationResult play) {
    MinuteSeries minutes = play.minutes();
    var capacity = new StringBuilder("M" + LEFT + " " + (HEIGHT - BOTTOM));
    var demand = new StringBuilder();
    var trouble = new StringBuilder();
    for (int column = 0; column < COLUMNS; column++) {
      int begin = from + (int) ((long) (to - from) * column / COLUMNS);
      int end = Math.max(begin + 1, from + (int) ((long) (to - from) * (column + 1) / COLUMNS));
      double least = Double.MAX_VALUE;
      double needed = 0;
      boolean over = false;
      for (int minute = begin; minute < Math.min(end, minutes.length()); minute++) {
        least = Math.min(least, minutes.healthy(minute));
        needed = Math.max(needed, minutes.needed(minute));
        over |= minutes.overloaded(minute);
      }
      double x = x(column);
      capacity.append(point("L", x, least)).append(point("L", x(column + 1), least));
      demand
          .append(point(column == 0 ? "M" : "L", x, needed))
          .append(point("L", x(column + 1), needed));
      if (over) {
        trouble.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"trouble\" x=\"%.1f\" y=\"0\" width=\"2.6\" height=\"%d\"/>",
                x,
                HEIGHT - BOTTOM));
      }
    }
    capacity.append("L").append(WIDTH).append(" ").append(HEIGHT - BOTTOM).append("Z");
    return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s<path class=\"capacity\" d=\"%s\"/><path class=\"demand\" d=\"%s\"/>%s</svg>\n"
        .formatted(
            WIDTH,
            HEIGHT,
            PeakPages.escape(play.strategy() + ": " + PeakText.outcome(play)),
            trouble,
            capacity,
            demand,
            axes());
  }

  private String axes() {
    var drawn = new StringBuilder();
    drawn.append(text(LEFT - 4, 10, "end", Integer.toString((int) most)));
    drawn.append(text(LEFT - 4, HEIGHT - BOTTOM, "end", "0"));
    var hour = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(zone);
    for (int mark = 0; mark < MARKS; mark++) {
      double share = (mark + 0.5) / MARKS;
      Instant at = start.plusSeconds(60L * (from + (long) (share * (to - from))));
      drawn.append(text(LEFT + share * (WIDTH - LEFT), HEIGHT - 4, "middle", hour.format(at)));
    }
    return drawn.toString();
  }

  private static String text(double x, double y, String anchor, String content) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        x,
        y,
        anchor,
        PeakPages.escape(content));
  }

  private static double x(int column) {
    return LEFT + (double) (WIDTH - LEFT) * column / COLUMNS;
  }

  private String point(String command, double x, double tasks) {
    double y = (HEIGHT - BOTTOM) * (1 - Math.min(1, tasks / most));
    return String.format(Locale.ROOT, "%s%.1f %.1f", command, x, y);
  }
}
