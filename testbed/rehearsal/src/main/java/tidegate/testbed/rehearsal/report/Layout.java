package tidegate.testbed.rehearsal.report;

/**
 * How the drawing is laid out: labels left of the tracks on a desk, above them on a phone.
 *
 * @param width of the drawing, in its own units
 * @param left where the tracks begin
 * @param right where they end
 * @param marks parts of the axis
 * @param beside whether labels stand beside a track; else above it
 */
record Layout(int width, double left, double right, int marks, boolean beside) {
  static final Layout DESK = new Layout(1140, 132, 1128, 8, true);
  static final Layout PHONE = new Layout(360, 32, 352, 2, false);
}
