package tidegate.testbed.rehearsal.report;

import java.util.List;

/** One strip of the timeline. */
interface Track {
  String label();

  /** What its signs mean, a line each. */
  List<Legend> legend(Material material);

  double height();

  /** SVG with its top at {@code top}. */
  String draw(Material material, Scale scale, double top);
}
