package tidegate.testbed.peak.simulator;

/**
 * SPEC Research Group's elasticity figures, each in percent ("Ready for Rain?", SPEC-RG-2016-01,
 * arXiv:1604.03470): accuracy is the mean shortage or surplus as a share of the tasks needed,
 * timeshare the time in which there was one.
 *
 * @param accuracyUnder mean of max(0, needed - supplied) / needed
 * @param accuracyOver mean of max(0, supplied - needed) / needed
 * @param timeshareUnder time with fewer tasks than needed
 * @param timeshareOver time with more tasks than needed
 */
public record Elasticity(
    double accuracyUnder, double accuracyOver, double timeshareUnder, double timeshareOver) {

  /** From the tasks needed and supplied in each minute; minutes of equal weight. */
  static Elasticity of(int[] needed, double[] supplied) {
    double shortage = 0;
    double surplus = 0;
    double under = 0;
    double over = 0;
    for (int minute = 0; minute < needed.length; minute++) {
      double difference = supplied[minute] - needed[minute];
      shortage += Math.max(0, -difference) / needed[minute];
      surplus += Math.max(0, difference) / needed[minute];
      under += difference < 0 ? 1 : 0;
      over += difference > 0 ? 1 : 0;
    }
    double percent = 100.0 / Math.max(1, needed.length);
    return new Elasticity(shortage * percent, surplus * percent, under * percent, over * percent);
  }
}
