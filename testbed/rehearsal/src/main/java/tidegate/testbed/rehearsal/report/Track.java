package tidegate.testbed.rehearsal.report;

/** One strip of the timeline. */
interface Track {
  String label();

  double height();

  /** SVG with its top at {@code top}. */
  String draw(Material material, Scale scale, double top);
}
