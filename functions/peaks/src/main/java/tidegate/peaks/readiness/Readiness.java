package tidegate.peaks.readiness;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found before a peak.
 *
 * @param asked what was answered; a site without a database asks none
 * @param gaps what is missing
 * @param unasked what could not be asked, so that nothing is known of it
 */
public record Readiness(List<ReadinessTopic> asked, List<Gap> gaps, List<Unasked> unasked) {

  /** Of nothing. */
  static final Readiness EMPTY = new Readiness(List.of(), List.of(), List.of());

  static Readiness answered(ReadinessTopic topic, List<? extends Gap> gaps) {
    return new Readiness(List.of(topic), List.copyOf(gaps), List.of());
  }

  static Readiness unasked(ReadinessTopic topic, String why) {
    return new Readiness(List.of(), List.of(), List.of(new Unasked(topic, why)));
  }

  Readiness and(Readiness more) {
    return new Readiness(
        join(asked, more.asked), join(gaps, more.gaps), join(unasked, more.unasked));
  }

  private static <T> List<T> join(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** What could not be asked, and why, in AWS's words where they are AWS's. */
  public record Unasked(ReadinessTopic topic, String why) {}
}
